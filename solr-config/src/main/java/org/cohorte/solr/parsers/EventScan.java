package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.postings.CodePostings;
import org.jspecify.annotations.Nullable;

/**
 * Runs over the live events of a query, segment by segment, and stops when told. A segment may be gone through more than once,
 * each time by ascending document and with a collector of its own.
 */
final class EventScan {

    /** Documents of a segment between two questions to the watch: short enough for phrases, long enough to cost nothing. */
    private static final int WINDOW = 1 << 16;

    /** What is done with the events of a segment. */
    @FunctionalInterface
    interface Segments {
        /** Takes the events of one segment; null when none of them can matter. */
        @Nullable
        EventCollector collector(LeafReaderContext leaf) throws IOException;

        /** Whether an event that comes twice does harm; else one with two of the codes asked for may. */
        default boolean wantsEachOnce() {
            return false;
        }
    }

    /** Takes events of one segment, by ascending document. */
    @FunctionalInterface
    interface EventCollector {
        /**
         * Takes one.
         *
         * @param doc  of the segment
         * @param slot of its patient in {@link PatientIndex}
         */
        void collect(int doc, int slot) throws IOException;

        /** Takes several: one call for all of them, where a call for each would cost more than what is done with it. */
        default void collect(int[] docs, int[] slots, int count) throws IOException {
            for (int i = 0; i < count; i++) {
                collect(docs[i], slots[i]);
            }
        }
    }

    private EventScan() {}

    /** Goes over the events of patients that the index knows: those of other numbers are nobody's. */
    static void run(SolrIndexSearcher searcher, Query events, PatientIndex patients, Segments segments)
            throws IOException {
        Watch watch = Watch.ofThisRequest();
        watch.check();
        for (ScanPlan.Scan scan : ScanPlan.of(events, searcher)) {
            run(searcher, scan, patients, segments, watch);
        }
    }

    /** Marks every live document that a query matches. */
    static void mark(SolrIndexSearcher searcher, Query query, FixedBitSet matching) throws IOException {
        Watch watch = Watch.ofThisRequest();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BulkScorer scorer = weight.bulkScorer(leaf);
            if (scorer != null) {
                score(scorer, new Marking(leaf.docBase, matching), leaf, watch);
            }
        }
    }

    private static void run(
            SolrIndexSearcher searcher, ScanPlan.Scan scan, PatientIndex patients, Segments segments, Watch watch)
            throws IOException {
        PostingScan postings = scan.postings(segments.wantsEachOnce());
        Weight weight = null;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            if (postings != null && CodePostings.areComplete(leaf.reader())) {
                postings.run(leaf, patients, segments, watch);
                continue;
            }
            if (weight == null) {
                weight = searcher.createWeight(scan.query(), ScoreMode.COMPLETE_NO_SCORES, 1);
            }
            NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.PATIENT);
            EventCollector collector = numbers == null ? null : segments.collector(leaf);
            BulkScorer scorer = collector == null ? null : weight.bulkScorer(leaf);
            if (collector != null && scorer != null) {
                score(scorer, new BySlot(numbers, patients, collector), leaf, watch);
            }
        }
    }

    private static void score(BulkScorer scorer, LeafCollector collector, LeafReaderContext leaf, Watch watch)
            throws IOException {
        int next = 0;
        while (next != DocIdSetIterator.NO_MORE_DOCS) {
            watch.check();
            int end = (int) Math.min((long) next + WINDOW, DocIdSetIterator.NO_MORE_DOCS);
            next = scorer.score(collector, leaf.reader().getLiveDocs(), next, end);
        }
    }

    /** Marks documents over the whole searcher. */
    private record Marking(int base, FixedBitSet matching) implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) {
            // documents are not scored
        }

        @Override
        public void collect(int doc) {
            matching.set(base + doc);
        }
    }

    /** Looks the patient up. */
    private record BySlot(NumericDocValues numbers, PatientIndex patients, EventCollector collector)
            implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) {
            // events are not scored
        }

        @Override
        public void collect(int doc) throws IOException {
            if (numbers.advanceExact(doc)) {
                int slot = patients.slot(numbers.longValue());
                if (slot >= 0) {
                    collector.collect(doc, slot);
                }
            }
        }
    }
}
