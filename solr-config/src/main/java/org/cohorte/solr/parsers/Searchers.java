package org.cohorte.solr.parsers;

import org.apache.lucene.search.IndexSearcher;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.search.SolrCache;
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

    /**
     * A cache of the searcher, of which the caller knows what is in it.
     *
     * @throws SolrException (server error) when the configuration has none of this name
     */
    @SuppressWarnings("unchecked")
    public static <K, V> SolrCache<K, V> cache(String name, SolrIndexSearcher searcher) {
        SolrCache<K, V> cache = searcher.getCache(name);
        if (cache == null) {
            throw new SolrException(ErrorCode.SERVER_ERROR, "solrconfig.xml has no <cache name=\"" + name + "\">");
        }
        return cache;
    }
}
