package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrCache;
import org.apache.solr.search.SolrIndexSearcher;

/**
 * The documents of one segment that clauses on fields of few values match, deleted ones among them. A segment never changes but for its deletions: a
 * set serves every searcher that has the segment, so that after an import only what is new is gone through
 * ({@link CoarseSetsKept} hands the sets on).
 */
final class CoarseSets {

    private static final String CACHE = "coarseSets";

    /** Documents between two questions to the watch. */
    private static final int WINDOW = 1 << 18;

    private CoarseSets() {}

    /** What a set is kept by: a segment without its deletions, and the clauses. */
    record Key(IndexReader.CacheKey segment, Query clauses) {}

    /** One bit a document of the segment; not to be changed. */
    static FixedBitSet of(Query clauses, LeafReaderContext leaf, SolrIndexSearcher searcher) throws IOException {
        SolrCache<Key, FixedBitSet> cache = Searchers.cache(CACHE, searcher);
        return cache.computeIfAbsent(new Key(segment(leaf), clauses), missing -> matching(clauses, leaf, searcher));
    }

    static IndexReader.CacheKey segment(LeafReaderContext leaf) {
        return leaf.reader().getCoreCacheHelper().getKey();
    }

    private static FixedBitSet matching(Query clauses, LeafReaderContext leaf, SolrIndexSearcher searcher)
            throws IOException {
        Watch watch = Watch.ofThisRequest();
        FixedBitSet documents = new FixedBitSet(leaf.reader().maxDoc());
        Weight weight = searcher.createWeight(searcher.rewrite(clauses), ScoreMode.COMPLETE_NO_SCORES, 1);
        BulkScorer scorer = weight.bulkScorer(leaf);
        int next = 0;
        while (scorer != null && next < documents.length()) {
            watch.check();
            int end = (int) Math.min((long) next + WINDOW, DocIdSetIterator.NO_MORE_DOCS);
            next = scorer.score(new Marking(documents), null, next, end);
        }
        return documents;
    }

    private record Marking(FixedBitSet documents) implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) {
            // documents are not scored
        }

        @Override
        public void collect(int doc) {
            documents.set(doc);
        }
    }
}
