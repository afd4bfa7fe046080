package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.jspecify.annotations.Nullable;

/** Documents of the patients that a query finds, the patient documents excepted. */
final class EventsOfQuery extends Query {

    /** Below, the points of the patients' numbers are looked up; above, documents are tested one by one. */
    static final int FEW = 256;

    private final Query patients;

    EventsOfQuery(Query patients) {
        this.patients = patients;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        SolrIndexSearcher solr = Searchers.solr(searcher);
        PatientIndex index = PatientIndex.of(solr);
        FixedBitSet slots = SlotSets.of(solr, patients);
        int size = slots.cardinality();
        if (size <= FEW) {
            Weight points = byPoints(index, slots, size).createWeight(searcher, mode, boost);
            return new FilterWeight(this, points) {
                @Override
                public boolean isCacheable(LeafReaderContext leaf) {
                    return false; // the patients are found in other segments too
                }
            };
        }
        return new MatchingDocuments(this, boost, mode, Fields.PATIENT, (document, number) -> {
            int slot = index.slot(number);
            return slot >= 0 && slots.get(slot) && index.document(slot) != document;
        });
    }

    private static Query byPoints(PatientIndex index, FixedBitSet slots, int size) throws IOException {
        int[] numbers = new int[size];
        DocIdSetIterator set = new BitSetIterator(slots, size);
        for (int i = 0; i < size; i++) {
            numbers[i] = index.number(set.nextDoc());
        }
        return new ConstantScoreQuery(new BooleanQuery.Builder()
                .add(IntPoint.newSetQuery(Fields.PATIENT, numbers), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KIND, Kinds.PATIENT)), Occur.MUST_NOT)
                .build());
    }

    @Override
    public void visit(QueryVisitor visitor) {
        patients.visit(visitor.getSubVisitor(Occur.MUST, this));
    }

    @Override
    public String toString(@Nullable String field) {
        return "{!eventsOf patients='" + patients.toString(field) + "'}";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other) && other instanceof EventsOfQuery that && patients.equals(that.patients);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + patients.hashCode();
    }
}
