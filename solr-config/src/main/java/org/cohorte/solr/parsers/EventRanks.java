package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntroSorter;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;

/**
 * First, last and nth events. Identifiers are read where the ties of a rank need them, and never for all events. Not for
 * several threads.
 */
final class EventRanks {

    private final SolrIndexSearcher searcher;
    private int[] ranked = new int[16];
    private int size;

    EventRanks(SolrIndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Gives the rows that a pin, other than any, leaves of a patient's. */
    void chosen(EventPin pin, EventTable table, int patient, IntConsumer chosen) throws IOException {
        size = 0;
        ranked = ArrayUtil.grow(ranked, table.count(patient) + 1);
        EventRows rows = table.rows();
        for (int place = 0; place < table.count(patient); place++) {
            int row = table.first(patient) + place;
            if (rows.day(row) != EventRows.NONE && !(pin.perStay() && rows.stay(row) == EventRows.NONE)) {
                ranked[size++] = row;
            }
        }
        new ByTime(rows, pin.perStay()).sort(0, size);
        int from = 0;
        while (from < size) {
            int to = pin.perStay() ? sameStay(rows, from) : size;
            choose(pin, rows, from, to, chosen);
            from = to;
        }
    }

    private int sameStay(EventRows rows, int from) {
        int to = from + 1;
        while (to < size && rows.stay(ranked[to]) == rows.stay(ranked[from])) {
            to++;
        }
        return to;
    }

    private void choose(EventPin pin, EventRows rows, int from, int to, IntConsumer chosen) throws IOException {
        int place = switch (pin.which()) {
            case FIRST -> from;
            case LAST -> to - 1;
            case NTH -> from + pin.n() - 1;
            case ANY -> throw new IllegalStateException("no rank");
        };
        if (place < to && place >= from) {
            chosen.accept(untied(rows, from, to, place));
        }
    }

    /** The row of a place, once those of the same time stand in the order of their identifiers. */
    private int untied(EventRows rows, int from, int to, int place) throws IOException {
        int first = place;
        while (first > from && sameTime(rows, ranked[first - 1], ranked[place])) {
            first--;
        }
        int end = place + 1;
        while (end < to && sameTime(rows, ranked[end], ranked[place])) {
            end++;
        }
        if (end - first == 1) {
            return ranked[place];
        }
        Tied[] tied = new Tied[end - first];
        for (int i = 0; i < tied.length; i++) {
            int row = ranked[first + i];
            tied[i] = new Tied(identifier(rows.document(row)), row);
        }
        Arrays.sort(tied, (one, other) -> one.identifier().compareTo(other.identifier()));
        return tied[place - first].row();
    }

    private record Tied(BytesRef identifier, int row) {}

    private BytesRef identifier(int document) throws IOException {
        LeafReaderContext leaf = searcher.getIndexReader()
                .leaves()
                .get(ReaderUtil.subIndex(document, searcher.getIndexReader().leaves()));
        SortedDocValues identifiers = DocValues.getSorted(leaf.reader(), Fields.ID);
        if (!identifiers.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("document " + document + " has no identifier");
        }
        return BytesRef.deepCopyOf(identifiers.lookupOrd(identifiers.ordValue()));
    }

    private static boolean sameTime(EventRows rows, int row, int other) {
        return rows.day(row) == rows.day(other) && rows.time(row) == rows.time(other);
    }

    /** By stay where these are apart, then day, then time. */
    private final class ByTime extends IntroSorter {

        private final EventRows rows;
        private final boolean perStay;
        private int pivot;

        ByTime(EventRows rows, boolean perStay) {
            this.rows = rows;
            this.perStay = perStay;
        }

        @Override
        protected void setPivot(int i) {
            pivot = ranked[i];
        }

        @Override
        protected int comparePivot(int j) {
            return compareRows(pivot, ranked[j]);
        }

        @Override
        protected int compare(int i, int j) {
            return compareRows(ranked[i], ranked[j]);
        }

        private int compareRows(int row, int other) {
            int order = perStay ? Integer.compare(rows.stay(row), rows.stay(other)) : 0;
            order = order != 0 ? order : Integer.compare(rows.day(row), rows.day(other));
            return order != 0 ? order : Long.compare(rows.time(row), rows.time(other));
        }

        @Override
        protected void swap(int i, int j) {
            int row = ranked[i];
            ranked[i] = ranked[j];
            ranked[j] = row;
        }
    }
}
