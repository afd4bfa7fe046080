package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.DocSetProducer;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * A query whose answer can only be known from all segments together, and is kept as a set of documents in Solr's filter cache.
 * Wherever it stands (main query, filter, clause, facet), the set is looked up there first.
 */
abstract class WholeIndexQuery extends Query implements DocSetProducer {

    @Override
    public final Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        DocSet documents = Searchers.solr(searcher).getDocSet(this);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) {
                DocIdSetIterator inSegment = documents.iterator(context);
                return inSegment == null ? null : new ConstantScoreScorer(this, score(), mode, inSegment);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false; // depends on other segments
            }
        };
    }

    @Override
    public abstract DocSet createDocSet(SolrIndexSearcher searcher) throws IOException;
}
