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
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;

/**
 * Finds the patients whose own document a query matches: some ten nanoseconds for each of them and one for each other document, by all
 * processors when the index is large.
 */
final class PatientMatches {

    private final Weight weight;
    private final PatientIndex patients;
    private final Bits ofPatients;

    private PatientMatches(Weight weight, PatientIndex patients) {
        this.weight = weight;
        this.patients = patients;
        this.ofPatients = patients.patients().getBits();
    }

    /** Their slots; documents of other kinds that the query matches are nobody. */
    static FixedBitSet of(Query query, SolrIndexSearcher searcher, PatientIndex patients) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        PatientMatches matches = new PatientMatches(weight, patients);
        List<FixedBitSet> found = new ArrayList<>();
        List<Together.Work> works = new ArrayList<>();
        for (List<Slice> part : EventScan.slices(searcher, Together.parts(searcher.maxDoc()))) {
            FixedBitSet slots = new FixedBitSet(patients.slots());
            found.add(slots);
            works.add(() -> matches.mark(part, slots));
        }
        Together.all(works);
        found.stream().skip(1).forEach(found.getFirst()::or);
        return found.getFirst();
    }

    private void mark(List<Slice> slices, FixedBitSet slots) throws IOException {
        Watch watch = Watch.ofThisRequest();
        for (Slice slice : slices) {
            LeafReaderContext leaf = slice.leaf();
            NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.PATIENT);
            BulkScorer scorer = numbers == null ? null : weight.bulkScorer(leaf);
            if (scorer != null) {
                EventScan.score(scorer, new Marking(leaf.docBase, numbers, slots), slice, watch);
            }
        }
    }

    /** Marks the patients of one segment. */
    private final class Marking implements LeafCollector {

        private final int base;
        private final NumericDocValues numbers;
        private final FixedBitSet slots;

        Marking(int base, NumericDocValues numbers, FixedBitSet slots) {
            this.base = base;
            this.numbers = numbers;
            this.slots = slots;
        }

        @Override
        public void setScorer(Scorable scorer) {
            // documents are not scored
        }

        @Override
        public void collect(int doc) throws IOException {
            if (ofPatients.get(base + doc) && numbers.advanceExact(doc)) {
                int slot = patients.slot(numbers.longValue());
                if (slot >= 0 && patients.document(slot) == base + doc) {
                    slots.set(slot);
                }
            }
        }
    }
}
