package org.cohorte.query.lines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When something happened, as precisely as its source says.
 *
 * @param day       the local date, the first possible one
 * @param instant   the moment; empty when only a day or less is known
 * @param precision how much of the date is known
 */
public record LineTime(LocalDate day, Optional<Instant> instant, Precision precision) {

    /** How much is known. */
    public enum Precision {
        INSTANT,
        DAY,
        MONTH,
        YEAR
    }
}
