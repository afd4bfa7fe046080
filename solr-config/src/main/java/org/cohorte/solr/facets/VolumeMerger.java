package org.cohorte.solr.facets;

import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.search.facet.FacetMerger;

/** Puts together what the shards counted: each holds whole patients, so that those of different shards are others. */
final class VolumeMerger extends FacetMerger {

    private final Map<String, Long> merged = new TreeMap<>();

    @Override
    public void merge(Object found, Context context) {
        ((Map<?, ?>) found).forEach((name, figure) -> merge(String.valueOf(name), ((Number) figure).longValue()));
    }

    private void merge(String name, long figure) {
        switch (name) {
            case Volume.FIRST -> merged.merge(name, figure, Math::min);
            case Volume.LAST -> merged.merge(name, figure, Math::max);
            default -> merged.merge(name, figure, Long::sum);
        }
    }

    @Override
    public void finish(Context context) {
        // put together already
    }

    @Override
    public Object getMergedResult() {
        return merged;
    }
}
