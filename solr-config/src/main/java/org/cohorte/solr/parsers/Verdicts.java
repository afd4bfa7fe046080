package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.postings.EventBlock;
import org.cohorte.solr.postings.Traits;

/**
 * Whether events of one sort are among those that some clauses match, found out of the first event of that sort, for all segments: {@link Traits} that are
 * the same agree in every field that coarse sets ask for. Safe for several threads.
 */
final class Verdicts {

    private final Query clauses;
    private final SolrIndexSearcher searcher;
    private volatile Known known = new Known(new long[0], 0);

    /**
     * What is known, never changed.
     *
     * @param verdicts a bit for each of the sorts, from the least
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Known(long[] sorts, long verdicts) {

        Known with(long sort, boolean verdict) {
            int size = Math.min(sorts.length, Long.SIZE - 1);
            long[] more = Arrays.copyOf(sorts, size + 1);
            more[size] = sort;
            long bit = 1L << size;
            return new Known(more, verdict ? verdicts | bit : verdicts & ~bit);
        }
    }

    /**
     * Verdicts.
     *
     * @param clauses on fields of few values
     */
    Verdicts(Query clauses, SolrIndexSearcher searcher) {
        this.clauses = clauses;
        this.searcher = searcher;
    }

    /** Whether events with one of a block's traits are among those asked for. */
    boolean on(int which, EventBlock block, LeafReaderContext segment) throws IOException {
        long sort = block.traits(which);
        Known now = known;
        for (int i = 0; i < now.sorts().length; i++) {
            if (now.sorts()[i] == sort) {
                return ((now.verdicts() >>> i) & 1) != 0;
            }
        }
        boolean verdict = CoarseSets.of(clauses, segment, searcher).get(block.documents()[first(which, block)]);
        known = now.with(sort, verdict);
        return verdict;
    }

    private static int first(int which, EventBlock block) throws IOException {
        int place = 0;
        while (block.whichTraits(place) != which) {
            place++;
        }
        return place;
    }
}
