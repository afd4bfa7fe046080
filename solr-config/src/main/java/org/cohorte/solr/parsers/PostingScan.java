package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Segments;
import org.cohorte.solr.postings.CodePostings;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the events of some codes by {@link CodePostings}: each code's own list, one after the other, so that an event with
 * two of the codes comes twice. Some 2 to 5 ns for each event of the codes.
 */
final class PostingScan {

    /** Events handed on together. */
    private static final int TOGETHER = 512;

    private final CodeClauses clauses;
    private final @Nullable Query coarse;
    private final SolrIndexSearcher searcher;
    private final List<Weight> required;
    private final List<Weight> prohibited;
    private final List<Weight> excluded;

    /**
     * A scan.
     *
     * @param coarse clauses that events match besides, kept as {@link CoarseSets}; null for none
     */
    PostingScan(CodeClauses clauses, @Nullable Query coarse, SolrIndexSearcher searcher) throws IOException {
        this.clauses = clauses;
        this.coarse = coarse;
        this.searcher = searcher;
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

    /** Goes over some of a segment whose postings are complete. */
    void run(Slice slice, PatientIndex patients, Segments segments, Watch watch) throws IOException {
        LeafReaderContext leaf = slice.leaf();
        Terms codes = leaf.reader().terms(Fields.CODE_PATIENTS);
        if (codes == null) {
            return;
        }
        FixedBitSet among = coarse == null ? null : CoarseSets.of(coarse, leaf, searcher);
        TermsEnum terms = codes.iterator();
        for (BytesRef code : clauses.codes()) {
            watch.check();
            EventCollector collector = terms.seekExact(code) ? segments.collector(leaf) : null;
            if (collector != null) {
                collector.readFrom(new PostingFacts(leaf, code, searcher));
                PostingsEnum who = terms.postings(null, PostingsEnum.FREQS);
                new OneCode(slice, among, code, who).collect(patients, collector, watch);
            }
        }
    }

    /** The events of one code in one segment. */
    private final class OneCode {

        private final int from;
        private final int to;
        private final @Nullable Bits live;
        private final @Nullable FixedBitSet among;
        private final PostingsEnum who;
        private final @Nullable PostingsEnum days;
        private final @Nullable PostingsEnum values;
        private final ExactValues exact;
        private final List<LeafTest> tests = new ArrayList<>();
        private final List<LeafTest> exclusions = new ArrayList<>();

        OneCode(Slice slice, @Nullable FixedBitSet among, BytesRef code, PostingsEnum who) throws IOException {
            LeafReaderContext leaf = slice.leaf();
            this.from = slice.from();
            this.to = slice.to();
            this.live = leaf.reader().getLiveDocs();
            this.among = among;
            this.who = who;
            this.days = clauses.days() == null ? null : Postings.of(leaf.reader(), Fields.CODE_DAYS, code);
            this.values = clauses.values() == null ? null : Postings.of(leaf.reader(), Fields.CODE_VALUES, code);
            this.exact = new ExactValues(leaf.reader());
            for (Weight weight : required) {
                tests.add(LeafTest.of(weight, leaf, who.cost(), true));
            }
            for (Weight weight : prohibited) {
                tests.add(LeafTest.of(weight, leaf, who.cost(), false));
            }
            for (Weight weight : excluded) {
                exclusions.add(LeafTest.of(weight, leaf, who.cost(), true));
            }
        }

        void collect(PatientIndex patients, EventCollector collector, Watch watch) throws IOException {
            if ((clauses.days() != null && days == null) || (clauses.values() != null && values == null)) {
                return; // no event of the code has any
            }
            if (values == null && days == null && tests.isEmpty()) {
                collectPlain(patients, collector, watch);
                return;
            }
            PostingsEnum lead = values == null ? who : values;
            int seen = 0;
            for (int doc = first(lead); doc < to; doc = lead.nextDoc()) {
                if (++seen % Watch.EVERY == 0) {
                    watch.check();
                }
                if (isAmong(doc) && hasValue(doc) && hasDay(doc) && passes(doc) && Postings.at(who, doc)) {
                    int slot = patients.slot(CodePostings.patient(who.freq()));
                    if (slot >= 0) {
                        collector.collect(doc, slot);
                    }
                }
            }
        }

        /** Codes alone are what most criteria ask for: nothing stands in this loop that they do not need. */
        private void collectPlain(PatientIndex patients, EventCollector collector, Watch watch) throws IOException {
            int[] docs = new int[TOGETHER];
            int[] slots = new int[TOGETHER];
            int size = 0;
            int seen = 0;
            for (int doc = first(who); doc < to; doc = who.nextDoc()) {
                if (++seen % Watch.EVERY == 0) {
                    watch.check();
                }
                int slot = isAmong(doc) ? patients.slot(CodePostings.patient(who.freq())) : -1;
                if (slot >= 0) {
                    docs[size] = doc;
                    slots[size++] = slot;
                }
                if (size == TOGETHER) {
                    collector.collect(docs, slots, size);
                    size = 0;
                }
            }
            collector.collect(docs, slots, size);
        }

        private int first(PostingsEnum postings) throws IOException {
            return from == 0 ? postings.nextDoc() : postings.advance(from);
        }

        private boolean isAmong(int doc) {
            return (among == null || among.get(doc)) && (live == null || live.get(doc));
        }

        private boolean hasValue(int doc) throws IOException {
            CodeClauses.Values wanted = clauses.values();
            if (wanted == null || values == null) {
                return true;
            }
            int frequency = values.freq();
            return (wanted.contains(frequency) || (wanted.mayContain(frequency) && wanted.contains(exact.of(doc))))
                    && !isExcluded(doc, frequency);
        }

        private boolean isExcluded(int doc, int frequency) throws IOException {
            for (int i = 0; i < exclusions.size(); i++) {
                CodeClauses.Values range = clauses.excluded().get(i).values();
                if (range.mayContain(frequency)
                        && range.contains(exact.of(doc))
                        && exclusions.get(i).passes(doc)) {
                    return true;
                }
            }
            return false;
        }

        private boolean hasDay(int doc) throws IOException {
            CodeClauses.Days wanted = clauses.days();
            return wanted == null || days == null || (Postings.at(days, doc) && wanted.contains(days.freq()));
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
