package org.cohorte.solr.parsers;

import org.apache.lucene.util.IntroSorter;

/**
 * In which order the partners of an event are looked for: by the stay or unit that partners share, if they share one, then by day.
 *
 * @param sharedAt where in a row it stands; negative for none
 */
record RowOrder(int sharedAt) {

    /** That of events of a shape at one end of an edge. */
    static RowOrder of(LinkPlan.Edge edge, EventRows.Shape shape) {
        EventLink sharing = edge.sharing().orElse(null);
        if (sharing instanceof EventLink.SameStay) {
            return new RowOrder(shape.stayAt());
        }
        return new RowOrder(sharing instanceof EventLink.SameUnit ? shape.unitAt() : -1);
    }

    /** What partners of a row share; {@link EventRows#NONE} when it can have none. */
    int shared(EventRows rows, int row) {
        return sharedAt < 0 ? 0 : rows.number(row, sharedAt);
    }

    /** 1 when a row has the number, else 0. */
    int isShared(EventRows rows, int row, int shared) {
        int other = shared(rows, row) ^ shared;
        return ((other | -other) >>> (Integer.SIZE - 1)) ^ 1;
    }

    /** Compares a row with a number shared and a day. */
    int compare(EventRows rows, int row, int shared, long day) {
        int order = Integer.compare(shared(rows, row), shared);
        return order != 0 ? order : Long.compare(rows.day(row), day);
    }

    Sorter sorter(EventRows rows) {
        return new Sorter(rows);
    }

    /** Puts rows in this order. */
    final class Sorter extends IntroSorter {

        private final EventRows rows;
        private int pivotShared;
        private int pivotDay;

        private Sorter(EventRows rows) {
            this.rows = rows;
        }

        @Override
        protected void setPivot(int row) {
            pivotShared = shared(rows, row);
            pivotDay = rows.day(row);
        }

        @Override
        protected int comparePivot(int row) {
            return -RowOrder.this.compare(rows, row, pivotShared, pivotDay);
        }

        @Override
        protected void swap(int row, int other) {
            rows.swap(row, other);
        }
    }
}
