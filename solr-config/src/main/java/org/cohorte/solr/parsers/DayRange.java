package org.cohorte.solr.parsers;

import java.util.List;

/** On which days, by their first possible one, the partners of an event can be, as the links of an edge say. Not for several threads. */
final class DayRange {

    /** Further than any two days are apart. */
    private static final long FAR = 1L << 32;

    /** Days in a row are less than this from the first of 1970: sums of two fit. */
    private static final long FURTHEST = 1L << 29;

    private final List<EventLink.Sequence> sequences;
    private final boolean oneDay;
    private final boolean undated;
    /** Whether days are counted, so that the range of a known day is so far from it, and what lies in it is a partner. */
    private final boolean inDays;

    /** In days, from the day of an event. */
    private long least = -FAR;

    private long most = FAR;

    /** The same, as near as no two days are further. */
    private int leastCut;

    private int mostCut;

    private final int criterion;
    private final EventRows rows;
    private boolean exact;
    private long from = Long.MIN_VALUE;
    private long to = Long.MAX_VALUE;

    /**
     * A range.
     *
     * @param criterion whose events are in {@code rows}
     */
    DayRange(LinkPlan.Edge edge, int criterion, EventRows rows) {
        this.criterion = criterion;
        this.rows = rows;
        sequences = edge.links().stream()
                .filter(EventLink.Sequence.class::isInstance)
                .map(EventLink.Sequence.class::cast)
                .toList();
        oneDay = edge.links().stream().anyMatch(EventLink.SameDay.class::isInstance);
        undated = !oneDay && sequences.isEmpty();
        inDays = sequences.stream().allMatch(sequence -> sequence.unit().slack() == 0);
        if (inDays) {
            sequences.forEach(this::narrow);
            least = oneDay ? Math.max(least, 0) : least;
            most = oneDay ? Math.min(most, 0) : most;
        }
        leastCut = (int) Math.clamp(least, -FURTHEST, FURTHEST);
        mostCut = (int) Math.clamp(most, -FURTHEST, FURTHEST);
    }

    private void narrow(EventLink.Sequence sequence) {
        EventLink.DelayUnit unit = sequence.unit();
        long min = sequence.min().isPresent() ? unit.after(0, sequence.min().getAsInt()) : -FAR;
        long max = sequence.max().isPresent() ? unit.after(0, sequence.max().getAsInt()) : FAR;
        boolean forward = sequence.first() == criterion;
        least = Math.max(least, forward ? min : -max);
        most = Math.min(most, forward ? max : -min);
    }

    /** Whether it is so and so many days from the day of an event whose day is known, or any day. */
    boolean isCounted() {
        return undated || inDays;
    }

    /** Whether it is any day, or none. */
    boolean isUndated() {
        return undated;
    }

    /** Of a row whose day is known, where days are counted: the first of its partners' days. */
    int first(int row) {
        return Math.max(rows.dayOrLess(row) + leastCut, EventRows.FIRST_DAY);
    }

    /** The last; less than the first when there are none. */
    int last(int row) {
        return rows.dayOrLess(row) + mostCut;
    }

    /** Finds that of a row's partners; false when it can have none. */
    boolean of(int row) {
        if (undated) {
            return true;
        }
        int day = rows.day(row);
        if (day == EventRows.NONE) {
            return false;
        }
        exact = inDays && rows.isPrecise(row);
        if (exact) {
            from = Math.max(day + least, EventRows.FIRST_DAY);
            to = day + most;
            return from <= to;
        }
        from = oneDay ? day : EventRows.FIRST_DAY;
        to = oneDay ? day : Long.MAX_VALUE;
        for (int i = 0; i < sequences.size(); i++) {
            EventLink.Sequence sequence = sequences.get(i);
            if (sequence.first() == criterion) {
                after(sequence, day, rows.lastDay(row));
            } else {
                before(sequence, day, rows.lastDay(row));
            }
        }
        return from <= to;
    }

    private void after(EventLink.Sequence sequence, int day, int lastDay) {
        EventLink.DelayUnit unit = sequence.unit();
        if (sequence.min().isPresent()) {
            from = Math.max(from, unit.after(lastDay, sequence.min().getAsInt()));
        }
        if (sequence.max().isPresent()) {
            to = Math.min(to, unit.after(day, sequence.max().getAsInt()));
        }
    }

    /** Calendars do not lead back to where one came from: a few days more are looked at. */
    private void before(EventLink.Sequence sequence, int day, int lastDay) {
        EventLink.DelayUnit unit = sequence.unit();
        if (sequence.min().isPresent()) {
            to = Math.min(to, unit.after(day, -sequence.min().getAsInt()) + unit.slack());
        }
        if (sequence.max().isPresent()) {
            from = Math.max(from, unit.after(lastDay, -sequence.max().getAsInt()) - unit.slack());
        }
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    /** 1 when an event lies in it, by its first possible day, else 0. */
    int lies(EventRows partners, int partner) {
        if (undated) {
            return 1;
        }
        long day = partners.dayOrLess(partner);
        return (int) ((day - from | to - day) >>> (Long.SIZE - 1)) ^ 1;
    }

    /**
     * Whether an event that lies in it is a partner for sure.
     *
     * @param partnersArePrecise whether its day is known
     */
    boolean isExact(boolean partnersArePrecise) {
        return undated || (exact && partnersArePrecise);
    }
}
