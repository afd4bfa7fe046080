package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;

/** Clauses on fields of few values, answered from {@link CoarseSets}. */
final class CoarseQuery extends Query {

    private final Query clauses;

    CoarseQuery(Query clauses) {
        this.clauses = clauses;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        SolrIndexSearcher solr = Searchers.solr(searcher);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                FixedBitSet documents = CoarseSets.of(clauses, leaf, solr);
                int cost = documents.approximateCardinality();
                return new ConstantScoreScorer(this, score(), mode, new BitSetIterator(documents, cost));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false; // it is kept already
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        clauses.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return "coarse(" + clauses.toString(field) + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other) && clauses.equals(((CoarseQuery) Objects.requireNonNull(other)).clauses);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + clauses.hashCode();
    }
}
