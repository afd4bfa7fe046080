package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Segments;
import org.cohorte.solr.postings.EventBlock;
import org.cohorte.solr.postings.EventPostings;
import org.cohorte.solr.postings.EventPostingsFormat;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the events of some codes as {@link EventPostingsFormat} keeps them: each code's own list, one after the other, so that an
 * event with two of the codes comes twice. Some 2 to 5 ns for each event of the codes.
 */
final class PostingScan {

    private final CodeClauses clauses;
    private final List<CodeTerm> terms;
    private final @Nullable Verdicts verdicts;
    private final List<Weight> required;
    private final List<Weight> prohibited;
    private final List<Weight> excluded;

    /**
     * A scan.
     *
     * @param terms  the codes
     * @param coarse clauses on fields of few values that events match besides; null for none
     */
    PostingScan(CodeClauses clauses, List<CodeTerm> terms, @Nullable Query coarse, SolrIndexSearcher searcher)
            throws IOException {
        this.clauses = clauses;
        this.terms = terms;
        this.verdicts = coarse == null ? null : new Verdicts(coarse, searcher);
        this.required = weights(clauses.rest().required(), searcher);
        this.prohibited = weights(clauses.rest().prohibited(), searcher);
        this.excluded = weights(
                clauses.excluded().stream()
                        .map(exclusion -> exclusion.rest().query())
                        .toList(),
                searcher);
    }

    private static List<Weight> weights(List<Query> queries, SolrIndexSearcher searcher) throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Query query : queries) {
            weights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return weights;
    }

    /** Goes over some of a segment that keeps its codes in this format. */
    void run(Slice slice, PatientIndex patients, Segments segments, Watch watch) throws IOException {
        Terms codes = slice.leaf().reader().terms(Fields.CODES);
        if (codes == null) {
            return;
        }
        OneSegment segment = new OneSegment(slice, codes.iterator(), patients);
        for (CodeTerm term : terms) {
            watch.check();
            EventCollector collector = segment.goTo(term) ? segments.collector(slice.leaf()) : null;
            if (collector != null) {
                segment.collect(patients, collector, watch);
            }
        }
    }

    /** The events of one code after the other in one segment: what reads them is used again for the next. */
    private final class OneSegment {

        private final Slice slice;
        private final TermsEnum codes;
        private final @Nullable LiveDocuments live;
        /** Numbers are looked up by ascending document, once over a block for the range and once more for each that is excluded. */
        private ExactValues exact;

        private List<ExactValues> exactOfExcluded = List.of();
        private @Nullable EventPostings events;
        private @Nullable EventsOfBlock chosen;
        private @Nullable BlockSieve sieve;
        private List<LeafTest> tests = List.of();
        private List<LeafTest> exclusions = List.of();

        OneSegment(Slice slice, TermsEnum codes, PatientIndex patients) throws IOException {
            this.slice = slice;
            this.codes = codes;
            this.exact = new ExactValues(slice.leaf().reader());
            this.live = patients.live(slice.leaf());
        }

        /** Goes to the events of a code; false when there are none. */
        boolean goTo(CodeTerm code) throws IOException {
            EventPostings found = code.events(slice.leaf(), codes, events);
            if (found == null) {
                return false;
            }
            if (found != events) {
                events = found;
                chosen = new EventsOfBlock(found.block());
                sieve = new BlockSieve(found.block(), verdicts, slice.leaf(), live);
            }
            // each code begins with the first document again
            exact = new ExactValues(slice.leaf().reader());
            exactOfExcluded = new ArrayList<>();
            for (int i = 0; i < excluded.size(); i++) {
                exactOfExcluded.add(new ExactValues(slice.leaf().reader()));
            }
            tests = new ArrayList<>(tests(required, true));
            tests.addAll(tests(prohibited, false));
            exclusions = tests(excluded, true);
            return true;
        }

        private List<LeafTest> tests(List<Weight> weights, boolean wanted) throws IOException {
            List<LeafTest> all = new ArrayList<>();
            for (Weight weight : weights) {
                all.add(LeafTest.of(
                        weight, slice.leaf(), Objects.requireNonNull(events).cost(), wanted));
            }
            return all;
        }

        void collect(PatientIndex patients, EventCollector collector, Watch watch) throws IOException {
            EventPostings all = Objects.requireNonNull(events);
            EventBlock block = all.block();
            EventsOfBlock found = Objects.requireNonNull(chosen);
            BlockSieve left = Objects.requireNonNull(sieve);
            int seen = 0;
            boolean there = all.nextBlock(slice.from());
            while (there && block.firstDocument() < slice.to()) {
                if (choose(left, block)) {
                    found.take(left.places(), left.size(), patients);
                    collector.collect(found);
                }
                seen += block.count();
                if (seen >= Watch.EVERY) {
                    seen = 0;
                    watch.check();
                }
                there = all.nextBlock();
            }
        }

        /** Leaves the events of the block that are asked for; false when there is none. */
        private boolean choose(BlockSieve left, EventBlock block) throws IOException {
            left.start(slice.from(), slice.to());
            if (clauses.values() != null) {
                left.values(clauses.values(), exact);
            }
            if (clauses.days() != null) {
                left.days(clauses.days());
            }
            left.documents();
            for (int i = 0; i < exclusions.size(); i++) {
                left.exclude(clauses.excluded().get(i).values(), exclusions.get(i), exactOfExcluded.get(i));
            }
            if (!tests.isEmpty()) {
                left.only(place -> passes(block.documents()[place]));
            }
            return left.size() > 0;
        }

        private boolean passes(int doc) throws IOException {
            for (LeafTest test : tests) {
                if (!test.passes(doc)) {
                    return false;
                }
            }
            return true;
        }
    }
}
