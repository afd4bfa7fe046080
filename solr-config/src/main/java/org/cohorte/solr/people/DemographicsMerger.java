package org.cohorte.solr.people;

import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.search.facet.FacetMerger;

/** Adds up what the shards found: each holds whole patients. */
final class DemographicsMerger extends FacetMerger {

    private final Map<String, Object> sums = new TreeMap<>();

    @Override
    public void merge(Object found, Context context) {
        ((Map<?, ?>) found)
                .forEach((name, figure) -> sums.merge(
                        String.valueOf(name), figure, (a, b) -> ((Number) a).longValue() + ((Number) b).longValue()));
    }

    @Override
    public void finish(Context context) {
        // added up already
    }

    @Override
    public Object getMergedResult() {
        return sums;
    }
}
