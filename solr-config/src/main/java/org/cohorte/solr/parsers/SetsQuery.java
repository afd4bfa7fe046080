package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;

/** Patient documents by set algebra; the sets named come from the filter cache, and stay there. */
final class SetsQuery extends WholeIndexQuery implements PatientSet {

    private final PatientSets sets;
    private final int hash;

    SetsQuery(PatientSets sets) {
        this.sets = sets;
        this.hash = 31 * classHash() + sets.hashCode();
    }

    @Override
    public DocSet createDocSet(SolrIndexSearcher searcher) throws IOException {
        Together.evaluate(searcher, sets.queries());
        return new SetAlgebra(searcher, PatientIndex.of(searcher).patients()).evaluate(sets);
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
