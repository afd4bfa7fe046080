package org.cohorte.solr.parsers;

import java.util.List;

/**
 * Tells whether an event has a partner among the events that its patient has in a table. Looks at each of few; of more, which
 * are in {@link RowOrder}, at those that share its number and lie near enough. Not for several threads.
 */
final class Partners {

    /** Rows that are all looked at: putting them in order would take longer. */
    static final int FEW = 16;

    private final EventRows rows;
    private final EventTable table;
    private final RowOrder order;
    private final PairTest test;
    private final List<EventLink.Sequence> sequences;
    private final int criterion;
    private final Steps steps;

    /** Where, by their first day, the partners of the row at hand can be: a closed range. */
    private long from;

    private long to;

    /**
     * Partners of events.
     *
     * @param criterion whose events are in {@code rows}
     * @param table     closed and sorted: of the criterion at the edge's other end
     */
    Partners(LinkPlan.Edge edge, int criterion, EventRows rows, EventTable table, Steps steps) {
        this.criterion = criterion;
        this.rows = rows;
        this.table = table;
        this.steps = steps;
        this.order = new RowOrder(edge.sharing());
        this.test = PairTest.of(edge, criterion, rows, table.rows());
        this.sequences = edge.links().stream()
                .filter(EventLink.Sequence.class::isInstance)
                .map(EventLink.Sequence.class::cast)
                .toList();
    }

    /**
     * Whether a row has one.
     *
     * @param patient whose row it is, by rank
     */
    boolean has(int row, int patient) {
        int first = table.first(patient);
        int count = table.count(patient);
        if (count > FEW) {
            return isFound(row, first, first + count);
        }
        steps.work(count);
        for (int partner = first; partner < first + count; partner++) {
            if (test.holds(row, partner)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFound(int row, int first, int end) {
        int shared = order.shared(rows, row);
        if (shared == EventRows.NONE) {
            return false;
        }
        bound(row);
        for (int partner = firstFrom(shared, first, end); partner < end; partner++) {
            steps.step();
            if (order.compare(table.rows(), partner, shared, to) > 0) {
                return false;
            }
            if (test.holds(row, partner)) {
                return true;
            }
        }
        return false;
    }

    private int firstFrom(int shared, int first, int end) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(table.rows(), middle, shared, from) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void bound(int row) {
        from = Long.MIN_VALUE;
        to = Long.MAX_VALUE;
        if (sequences.isEmpty()) {
            return;
        }
        if (rows.day(row) == EventRows.NONE) {
            to = Long.MIN_VALUE;
            return;
        }
        from = EventRows.NONE + 1L;
        for (EventLink.Sequence sequence : sequences) {
            if (sequence.first() == criterion) {
                after(sequence, row);
            } else {
                before(sequence, row);
            }
        }
    }

    private void after(EventLink.Sequence sequence, int row) {
        EventLink.DelayUnit unit = sequence.unit();
        sequence.min().ifPresent(min -> from = Math.max(from, unit.after(rows.lastDay(row), min)));
        sequence.max().ifPresent(max -> to = Math.min(to, unit.after(rows.day(row), max)));
    }

    /** Calendars do not lead back to where one came from: a few days more are looked at. */
    private void before(EventLink.Sequence sequence, int row) {
        EventLink.DelayUnit unit = sequence.unit();
        sequence.min().ifPresent(min -> to = Math.min(to, unit.after(rows.day(row), -min) + unit.slack()));
        sequence.max().ifPresent(max -> from = Math.max(from, unit.after(rows.lastDay(row), -max) - unit.slack()));
    }
}
