package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/** Documents of the stays that a query finds; those stays come from the filter cache. */
final class InStayQuery extends Query {

    private final Query stays;

    InStayQuery(Query stays) {
        this.stays = stays;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        NumberSet numbers = numbers(Searchers.solr(searcher));
        return new MatchingDocuments(
                this, boost, mode, Fields.STAY, (document, number) -> numbers.contains((int) number));
    }

    private NumberSet numbers(SolrIndexSearcher searcher) throws IOException {
        NumberSet numbers = new NumberSet();
        DocSet found = searcher.getDocSet(stays);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            DocIdSetIterator documents = found.iterator(leaf);
            NumericDocValues stay = leaf.reader().getNumericDocValues(Fields.STAY);
            if (documents != null && stay != null) {
                addAll(documents, stay, numbers);
            }
        }
        return numbers;
    }

    private static void addAll(DocIdSetIterator documents, NumericDocValues stay, NumberSet numbers)
            throws IOException {
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (stay.advanceExact(doc)) {
                numbers.add((int) stay.longValue());
            }
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        stays.visit(visitor.getSubVisitor(Occur.MUST, this));
    }

    @Override
    public String toString(@Nullable String field) {
        return "{!inStay stays='" + stays.toString(field) + "'}";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other) && other instanceof InStayQuery that && stays.equals(that.stays);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + stays.hashCode();
    }
}
