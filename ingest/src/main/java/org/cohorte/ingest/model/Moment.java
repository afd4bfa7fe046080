package org.cohorte.ingest.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time with the precision it came with.
 *
 * @param day       the local date, first possible one
 * @param instant   for {@link Precision#INSTANT} alone
 * @param precision how exact it is
 */
public record Moment(LocalDate day, Optional<Instant> instant, Precision precision) {

    /** How exact a time is. */
    public enum Precision {
        INSTANT,
        DAY,
        MONTH,
        YEAR
    }

    public static Moment onDay(LocalDate day) {
        return new Moment(day, Optional.empty(), Precision.DAY);
    }

    /**
     * An instant.
     *
     * @param day the wall-clock date that the source wrote, or the hospital's for a time in UTC
     */
    public static Moment at(LocalDate day, Instant instant) {
        return new Moment(day, Optional.of(instant), Precision.INSTANT);
    }
}
