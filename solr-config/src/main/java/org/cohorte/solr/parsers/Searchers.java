package org.cohorte.solr.parsers;

import org.apache.lucene.search.IndexSearcher;
import org.apache.solr.search.SolrIndexSearcher;

/** Access to what only Solr's searcher has: sets of documents and caches. */
public final class Searchers {

    private Searchers() {}

    /** The searcher as Solr's; the parsers of this package make sense in Solr alone. */
    public static SolrIndexSearcher solr(IndexSearcher searcher) {
        if (searcher instanceof SolrIndexSearcher solr) {
            return solr;
        }
        throw new IllegalStateException("Queries about patients need Solr's searcher, not "
                + searcher.getClass().getName());
    }
}
