package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Runs over the live events of a query, segment by segment, and stops when told. A segment may be gone through more than once,
 * each time by ascending document and with a collector of its own; no event comes twice.
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
    }

    /** Takes events of one segment, by ascending document. */
    abstract static class EventCollector implements LeafCollector {
        @Override
        public final void setScorer(Scorable scorer) {
            // events are not scored
        }
    }

    private EventScan() {}

    static void run(SolrIndexSearcher searcher, Query events, Segments segments) throws IOException {
        Watch watch = Watch.ofThisRequest();
        watch.check();
        for (Query scan : ScanPlan.of(events, searcher)) {
            run(searcher, searcher.createWeight(scan, ScoreMode.COMPLETE_NO_SCORES, 1), segments, watch);
        }
    }

    private static void run(SolrIndexSearcher searcher, Weight weight, Segments segments, Watch watch)
            throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            EventCollector collector = segments.collector(leaf);
            BulkScorer scorer = collector == null ? null : weight.bulkScorer(leaf);
            if (collector != null && scorer != null) {
                score(scorer, collector, leaf, watch);
            }
        }
    }

    private static void score(BulkScorer scorer, EventCollector collector, LeafReaderContext leaf, Watch watch)
            throws IOException {
        int next = 0;
        while (next != DocIdSetIterator.NO_MORE_DOCS) {
            watch.check();
            int end = (int) Math.min((long) next + WINDOW, DocIdSetIterator.NO_MORE_DOCS);
            next = scorer.score(collector, leaf.reader().getLiveDocs(), next, end);
        }
    }
}
