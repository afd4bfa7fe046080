package org.cohorte.solr.parsers;

import org.apache.solr.search.CacheRegenerator;
import org.apache.solr.search.SolrCache;
import org.apache.solr.search.SolrIndexSearcher;

/** Hands {@link CoarseSets} on to a new searcher, those of the segments that it still has. Costs nothing but the looking. */
public final class CoarseSetsKept implements CacheRegenerator {

    @Override
    public <K, V> boolean regenerateItem(
            SolrIndexSearcher searcher, SolrCache<K, V> now, SolrCache<K, V> before, K key, V set) {
        if (key instanceof CoarseSets.Key kept
                && searcher.getIndexReader().leaves().stream()
                        .anyMatch(leaf -> CoarseSets.segment(leaf).equals(kept.segment()))) {
            now.put(key, set);
        }
        return true;
    }
}
