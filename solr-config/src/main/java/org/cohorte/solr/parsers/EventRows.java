package org.cohorte.solr.parsers;

import java.time.LocalDate;

/**
 * What links ask of some events, a row each. What is known of an event stands side by side, so that moving a row moves one stretch of memory;
 * facts that nothing asks for are not there.
 */
final class EventRows {

    /** In place of a day, a stay or a unit: none. */
    static final int NONE = Events.NONE;

    /** No event is before. */
    static final int FIRST_DAY = -(1 << 28);

    /** In place of a time: none, or known to the day at best. */
    static final long NO_TIME = Long.MIN_VALUE;

    private static final int ABSENT = -1;

    /** In place of a precision: a day of which the instant is told. */
    private static final int TIMED = 1;

    /** Precisions; finer ones are not kept. */
    private static final int MONTH = 2;

    private static final int YEAR = 3;

    /** A day stands above its precision. */
    private static final int PRECISION_BITS = 2;

    private static final int PRECISION = (1 << PRECISION_BITS) - 1;

    private final int width;
    private final boolean hasDay;
    private final int stayAt;
    private final int unitAt;
    private final int documentAt;
    private final int timeAt;
    private final int[] numbers;

    /**
     * Where, in a row, each fact stands.
     *
     * @param documents whether rows tell their documents
     * @param marks     whether rows that tell an instant are marked, in place of the instants
     */
    record Shape(Pattern.Needs needs, boolean documents, boolean marks) {

        /** Negative, as those that follow, when rows do not tell. */
        int stayAt() {
            return needs.stay() ? before(needs.day()) : ABSENT;
        }

        int unitAt() {
            return needs.unit() ? before(needs.day(), needs.stay()) : ABSENT;
        }

        int documentAt() {
            return documents ? before(needs.day(), needs.stay(), needs.unit()) : ABSENT;
        }

        /** The first of two numbers. */
        int timeAt() {
            return needs.time() ? before(needs.day(), needs.stay(), needs.unit(), documents) : ABSENT;
        }

        /** How many numbers a row has. */
        int width() {
            return before(needs.day(), needs.stay(), needs.unit(), documents) + (needs.time() ? 2 : 0);
        }

        private static int before(boolean... facts) {
            int count = 0;
            for (boolean there : facts) {
                count += there ? 1 : 0;
            }
            return count;
        }
    }

    /** So many rows, of which nothing is known yet. */
    EventRows(Shape shape, int rows) {
        hasDay = shape.needs().day();
        stayAt = shape.stayAt();
        unitAt = shape.unitAt();
        documentAt = shape.documentAt();
        timeAt = shape.timeAt();
        width = shape.width();
        numbers = new int[Math.multiplyExact(rows, width)];
    }

    /** Days since 1970, or {@link #NONE}, of some rows that follow each other. */
    void days(int first, int[] ofRows, int count) {
        int at = first * width;
        for (int i = 0; i < count; i++) {
            int day = ofRows[i];
            numbers[at] = day == NONE ? NONE : day << PRECISION_BITS;
            at += width;
        }
    }

    /** How precise the days are, told after them. */
    void precisions(int first, int[] ofRows, int count) {
        int at = first * width;
        for (int i = 0; i < count; i++) {
            numbers[at] |= numbers[at] == NONE || ofRows[i] < MONTH ? 0 : ofRows[i] & PRECISION;
            at += width;
        }
    }

    /** Marks an event that tells an instant; after its day and its precision. */
    void timed(int row) {
        int at = row * width;
        numbers[at] = numbers[at] == NONE ? NONE : (numbers[at] & ~PRECISION) | TIMED;
    }

    /** Whether an event has a day and was marked. */
    boolean isTimed(int row) {
        int day = numbers[row * width];
        return day != NONE && (day & PRECISION) == TIMED;
    }

    void stays(int first, int[] ofRows, int count) {
        int at = first * width + stayAt;
        for (int i = 0; i < count; i++) {
            numbers[at] = ofRows[i];
            at += width;
        }
    }

    void unit(int row, int unit) {
        numbers[row * width + unitAt] = unit;
    }

    void time(int row, long time) {
        int at = row * width + timeAt;
        numbers[at] = (int) (time >>> Integer.SIZE);
        numbers[at + 1] = (int) time;
    }

    void document(int row, int document) {
        numbers[row * width + documentAt] = document;
    }

    /** Puts a row of another table of the same shape at a place of this. */
    void copy(EventRows from, int row, int to) {
        if (width == 1) {
            numbers[to] = from.numbers[row];
            return;
        }
        int source = row * width;
        int target = to * width;
        for (int i = 0; i < width; i++) {
            numbers[target + i] = from.numbers[source + i];
        }
    }

    /** Two rows change places. */
    void swap(int row, int other) {
        int one = row * width;
        int two = other * width;
        for (int i = 0; i < width; i++) {
            int number = numbers[one + i];
            numbers[one + i] = numbers[two + i];
            numbers[two + i] = number;
        }
    }

    int day(int row) {
        int day = hasDay ? numbers[row * width] : NONE;
        return day == NONE ? NONE : day >> PRECISION_BITS;
    }

    /** The day of an event; less than {@link #FIRST_DAY} when it has none. */
    int dayOrLess(int row) {
        return numbers[row * width] >> PRECISION_BITS;
    }

    /** Whether the day of an event that has one is known. */
    boolean isPrecise(int row) {
        return (numbers[row * width] & PRECISION) < MONTH;
    }

    /** Whether an event has a day that is known. */
    boolean isKnown(int row) {
        int day = numbers[row * width];
        return day != NONE && (day & PRECISION) < MONTH;
    }

    /** What stands at a place of a row. */
    int number(int row, int at) {
        return numbers[row * width + at];
    }

    /** The last day on which an event that has one may have been. */
    int lastDay(int row) {
        int day = day(row);
        return switch (numbers[row * width] & PRECISION) {
            case MONTH -> (int) LocalDate.ofEpochDay(day).plusMonths(1).toEpochDay() - 1;
            case YEAR -> (int) LocalDate.ofEpochDay(day).plusYears(1).toEpochDay() - 1;
            default -> day;
        };
    }

    long time(int row) {
        if (timeAt < 0) {
            return NO_TIME;
        }
        int at = row * width + timeAt;
        return ((long) numbers[at] << Integer.SIZE) | (numbers[at + 1] & 0xFFFF_FFFFL);
    }

    int stay(int row) {
        return stayAt >= 0 ? numbers[row * width + stayAt] : NONE;
    }

    int unit(int row) {
        return unitAt >= 0 ? numbers[row * width + unitAt] : NONE;
    }

    int document(int row) {
        return numbers[row * width + documentAt];
    }
}
