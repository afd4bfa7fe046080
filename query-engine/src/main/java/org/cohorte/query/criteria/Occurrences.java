package org.cohorte.query.criteria;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How often an event must have happened. A patient without any such event has zero of them, so that {@code max = 0} or
 * {@code min = 0, max = 2} match them too.
 *
 * @param counted what is counted
 * @param min     at least, 0 or more
 * @param max     at most, not below {@code min}; empty: no limit
 */
public record Occurrences(Counted counted, int min, OptionalInt max) {

    /** What makes two occurrences different ones. */
    public enum Counted {
        /** Each event. */
        EVENTS,
        /** Distinct stays; events without a stay are not counted. */
        STAYS,
        /** Distinct local days; undated events are not counted. */
        DAYS,
        /** Distinct main codes. */
        CODES
    }

    public Occurrences {
        Objects.requireNonNull(counted);
        Objects.requireNonNull(max);
    }

    public static Occurrences atLeastOne() {
        return new Occurrences(Counted.EVENTS, 1, OptionalInt.empty());
    }

    public static Occurrences atLeast(int n, Counted counted) {
        return new Occurrences(counted, n, OptionalInt.empty());
    }
}
