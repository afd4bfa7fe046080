package org.cohorte.solr.parsers;

import java.util.Optional;
import org.apache.lucene.util.IntroSorter;

/**
 * In which order partners of an event are looked for: by the number that partners share, if they share one, then by day.
 *
 * @param sharing the link by which they do
 */
record RowOrder(Optional<EventLink> sharing) {

    /** What partners of a row share: {@link EventRows#NONE} when it can have none. */
    int shared(EventRows rows, int row) {
        return sharing.isEmpty()
                ? 0
                : switch (sharing.get()) {
                    case EventLink.SameStay same -> rows.stay(row);
                    case EventLink.SameUnit same -> rows.unit(row);
                    case EventLink.SameDay same -> rows.day(row);
                    case EventLink.DifferentStay other -> throw unshared(other);
                    case EventLink.Sequence other -> throw unshared(other);
                    case EventLink.WithoutBetween other -> throw unshared(other);
                };
    }

    private static IllegalStateException unshared(EventLink link) {
        return new IllegalStateException("nothing is shared by " + link);
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
