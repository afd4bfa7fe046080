package org.cohorte.query.criteria;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How long after one event another starts, both ends included. Negative is before. In days or longer, local dates are compared,
 * months being added as calendars do; in hours or minutes, instants.
 *
 * @param min at least; empty: however early
 * @param max at most; empty: however late
 */
public record Delay(OptionalInt min, OptionalInt max, Unit unit) {

    /** Units of time. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    public Delay {
        Objects.requireNonNull(min);
        Objects.requireNonNull(max);
        Objects.requireNonNull(unit);
    }

    public static Delay between(int min, int max, Unit unit) {
        return new Delay(OptionalInt.of(min), OptionalInt.of(max), unit);
    }

    /** The same day or later. */
    public static Delay notBefore() {
        return new Delay(OptionalInt.of(0), OptionalInt.empty(), Unit.DAYS);
    }
}
