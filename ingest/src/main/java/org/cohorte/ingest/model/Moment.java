package org.cohorte.ingest.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time with the precision it came with.
 *
 * @param day       the local date, first possible one
 * @param instant   for {@link Precision#INSTANT} alone
 * @param precision how exact it is
 * @param isLocal   whether the instant, if there is one, is known to lie in that day by the hospital's clock: sources
 *     overseas write other days
 */
public record Moment(LocalDate day, Optional<Instant> instant, Precision precision, boolean isLocal) {

    /** How exact a time is. */
    public enum Precision {
        INSTANT,
        DAY,
        MONTH,
        YEAR
    }

    /** One whose instant, if there is one, may lie in another day by the hospital's clock. */
    public Moment(LocalDate day, Optional<Instant> instant, Precision precision) {
        this(day, instant, precision, instant.isEmpty());
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

    /** The same, held against the hospital's clock. */
    public Moment by(ZoneId hospital) {
        boolean local = instant.isEmpty()
                || LocalDate.ofInstant(instant.get(), hospital).equals(day);
        return local == isLocal ? this : new Moment(day, instant, precision, local);
    }
}
