package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.postings.EventPostingsFormat;
import org.jspecify.annotations.Nullable;

/**
 * Runs over the live events of a query, segment by segment, and stops when told. A segment may be gone through more than once, or
 * by several threads that share its documents, each time by ascending document and with a collector of its own.
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

    /** What several threads can gather at once, each for itself. */
    interface Gathering<G extends Gathering<G>> extends Segments {
        /** An empty one, for another thread. */
        G another();

        /** What making another and putting both together costs, in events that could be gone over instead. */
        default long costOfAnother() {
            return 0;
        }

        /** Takes what another has gathered from the documents after these. */
        void add(G other) throws IOException;
    }

    /** Takes events of one segment, by ascending document. */
    @FunctionalInterface
    interface EventCollector {
        void collect(Events events) throws IOException;
    }

    private final SolrIndexSearcher searcher;
    private final List<ScanPlan.Scan> scans;
    private final PatientIndex patients;

    private EventScan(SolrIndexSearcher searcher, List<ScanPlan.Scan> scans, PatientIndex patients) {
        this.searcher = searcher;
        this.scans = scans;
        this.patients = patients;
    }

    /** A scan over the events of patients that the index knows: those of other numbers are nobody's. */
    static EventScan of(Query events, SolrIndexSearcher searcher, PatientIndex patients) throws IOException {
        return new EventScan(searcher, ScanPlan.of(events, searcher), patients);
    }

    /** Documents that it looks at, at most. */
    long cost() {
        long cost = 0;
        for (ScanPlan.Scan scan : scans) {
            cost += scan.cost();
        }
        return cost;
    }

    /** Goes over all events. */
    void run(Segments segments) throws IOException {
        run(slices(searcher, 1).getFirst(), segments);
    }

    /** As {@link #run}, on all processors when there is enough to go over. */
    <G extends Gathering<G>> void share(G all) throws IOException {
        share(all, Together.parts(cost(), all.costOfAnother()));
    }

    /** All documents, in parts. */
    static List<List<Slice>> slices(SolrIndexSearcher searcher, int parts) {
        return Slice.parts(searcher.getIndexReader().leaves(), searcher.maxDoc(), parts);
    }

    /** The same in a given number of parts. */
    <G extends Gathering<G>> void share(G all, int parts) throws IOException {
        List<G> others = new ArrayList<>();
        List<Together.Work> works = new ArrayList<>();
        for (List<Slice> slices : slices(searcher, parts)) {
            if (works.isEmpty()) {
                works.add(() -> run(slices, all));
            } else {
                G other = all.another();
                others.add(other);
                works.add(() -> run(slices, other));
            }
        }
        Together.all(works);
        for (G other : others) {
            all.add(other);
        }
    }

    private void run(List<Slice> slices, Segments segments) throws IOException {
        Watch watch = Watch.ofThisRequest();
        watch.check();
        for (ScanPlan.Scan scan : scans) {
            run(scan, slices, segments, watch);
        }
    }

    private void run(ScanPlan.Scan scan, List<Slice> slices, Segments segments, Watch watch) throws IOException {
        PostingScan postings = scan.postings(segments.wantsEachOnce());
        Weight weight = null;
        for (Slice slice : slices) {
            LeafReaderContext leaf = slice.leaf();
            if (postings != null && EventPostingsFormat.isOf(leaf.reader())) {
                postings.run(slice, patients, segments, watch);
                continue;
            }
            if (weight == null) {
                weight = searcher.createWeight(scan.query(), ScoreMode.COMPLETE_NO_SCORES, 1);
            }
            NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.PATIENT);
            EventCollector collector = numbers == null ? null : segments.collector(leaf);
            BulkScorer scorer = collector == null ? null : weight.bulkScorer(leaf);
            if (collector != null && scorer != null) {
                BySlot bySlot = new BySlot(numbers, patients, new EventsOfDocuments(leaf.reader()), collector);
                score(scorer, bySlot, slice, watch);
                bySlot.handOn();
            }
        }
    }

    /** Goes over the live documents of a slice that match. */
    static void score(BulkScorer scorer, LeafCollector collector, Slice slice, Watch watch) throws IOException {
        int next = slice.from();
        while (next < slice.to()) {
            watch.check();
            int end = (int) Math.min((long) next + WINDOW, slice.to());
            next = scorer.score(collector, slice.leaf().reader().getLiveDocs(), next, end);
        }
    }

    /** Looks the patients up, and hands events on together. */
    private record BySlot(
            NumericDocValues numbers, PatientIndex patients, EventsOfDocuments events, EventCollector collector)
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
                    events.add(slot, doc);
                    if (events.isFull()) {
                        handOn();
                    }
                }
            }
        }

        void handOn() throws IOException {
            collector.collect(events);
            events.clear();
        }
    }
}
