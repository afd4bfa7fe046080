package org.cohorte.solr.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Shares the heap of a node among what may fill it, so that all of it together stays below: caches that are full in a small heap
 * would end the node, and another collection's search with it. What the operator has set is left alone.
 */
final class NodeMemory {

    private static final long MEGABYTE = 1L << 20;

    /**
     * Percents of the heap. What is left is for requests, searchers and the garbage of both. All but linked events, which go with
     * their search, stays below half: small heaps have half for what is old.
     */
    private static final Map<String, Integer> SHARES = shares();

    private NodeMemory() {}

    private static Map<String, Integer> shares() {
        Map<String, Integer> shares = new LinkedHashMap<>();
        shares.put("cohorte.patientSetsMB", 20);
        shares.put("cohorte.coarseSetsMB", 10);
        shares.put("cohorte.filterCacheMB", 6);
        shares.put("cohorte.patternMB", 25);
        shares.put("cohorte.indexBufferMB", 10);
        return shares;
    }

    /**
     * Sets what is not set.
     *
     * @param heap       bytes
     * @param properties as the configuration of the collection names them, in MB
     */
    static void share(long heap, Properties properties) {
        SHARES.forEach((name, percent) ->
                properties.putIfAbsent(name, String.valueOf(Math.max(8, heap / MEGABYTE * percent / 100))));
    }
}
