package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;

/** Patient documents by set algebra; the sets named come from {@link SlotSets}, and stay there. */
final class SetsQuery extends PatientSetQuery {

    private final PatientSets sets;
    private final int hash;

    SetsQuery(PatientSets sets) {
        this.sets = sets;
        this.hash = 31 * classHash() + sets.hashCode();
    }

    @Override
    public FixedBitSet slots(SolrIndexSearcher searcher, PatientIndex patients) throws IOException {
        return evaluate(sets, searcher, patients).clone();
    }

    /** The slots of an expression, whose parts are kept and itself not: not to be changed. */
    static FixedBitSet evaluate(PatientSets sets, SolrIndexSearcher searcher, PatientIndex patients)
            throws IOException {
        Together.evaluate(searcher, sets.queries());
        return new SetAlgebra(searcher, patients).evaluate(sets);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor inner = visitor.getSubVisitor(Occur.SHOULD, this);
        for (Query query : sets.queries()) {
            query.visit(inner);
        }
    }

    @Override
    public String toString(@Nullable String field) {
        return "{!sets v='" + sets + "'}";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other) && other instanceof SetsQuery that && hash == that.hash && sets.equals(that.sets);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
