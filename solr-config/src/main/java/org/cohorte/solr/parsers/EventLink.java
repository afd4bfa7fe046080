package org.cohorte.solr.parsers;

import java.time.LocalDate;
import java.util.OptionalInt;

/** What must hold between the events chosen for two criteria, which are named by their places in the pattern. */
sealed interface EventLink {

    int first();

    int second();

    /** Both are of one stay. */
    record SameStay(int first, int second) implements EventLink {}

    /** Each is of a stay, and not of the same. */
    record DifferentStay(int first, int second) implements EventLink {}

    /** Both are known to the day or better, and it is the same local date. */
    record SameDay(int first, int second) implements EventLink {}

    /** Both are of one unit of care. */
    record SameUnit(int first, int second) implements EventLink {}

    /**
     * The second starts {@code min} to {@code max} after the first, both ends included, whenever exactly the two may have
     * been: an event known to the day alone counts when every instant of that day would.
     */
    record Sequence(int first, int second, DelayUnit unit, OptionalInt min, OptionalInt max) implements EventLink {}

    /** The second is not before the first, and no event of a third criterion is after the one and before the other. */
    record WithoutBetween(int first, int second, int none) implements EventLink {}

    /** Units of delays. */
    enum DelayUnit {
        MINUTES(60_000),
        HOURS(3_600_000),
        DAYS(0),
        WEEKS(0),
        MONTHS(0),
        YEARS(0);

        private final long milliseconds;

        DelayUnit(long milliseconds) {
            this.milliseconds = milliseconds;
        }

        /** Whether instants are compared, and not local dates. */
        boolean isOfClock() {
            return milliseconds > 0;
        }

        /** Milliseconds of so many; of units of the clock alone. */
        long milliseconds(int count) {
            return count * milliseconds;
        }

        /** The day so many later, as calendars count: a month after 31 January is the last day of February. */
        long after(long day, int count) {
            return switch (this) {
                case DAYS -> day + count;
                case WEEKS -> day + 7L * count;
                case MONTHS -> LocalDate.ofEpochDay(day).plusMonths(count).toEpochDay();
                case YEARS -> LocalDate.ofEpochDay(day).plusYears(count).toEpochDay();
                case MINUTES, HOURS -> throw new IllegalStateException(this + " are no days");
            };
        }

        /** By how many days the way back may miss the day one came from. */
        int slack() {
            return this == MONTHS || this == YEARS ? 3 : 0;
        }
    }

    /** Whether the times of both events matter. */
    default boolean isOfTime() {
        return this instanceof SameDay || this instanceof Sequence || this instanceof WithoutBetween;
    }

    /** Whether instants matter. */
    default boolean isOfClock() {
        return this instanceof WithoutBetween
                || (this instanceof Sequence sequence && sequence.unit().isOfClock());
    }

    /** Whether both events must be of a stay. */
    default boolean isOfStay() {
        return this instanceof SameStay || this instanceof DifferentStay;
    }

    /** Whether the link holds as soon as it holds from the one to a third and from there to the other. */
    default boolean isEquivalence() {
        return this instanceof SameStay || this instanceof SameDay || this instanceof SameUnit;
    }
}
