package org.cohorte.solr.facets;

import org.apache.solr.search.facet.FacetMerger;

/** Adds up what the shards counted: each holds whole patients. */
final class Sum extends FacetMerger {

    private long sum;

    @Override
    public void merge(Object found, Context context) {
        sum += ((Number) found).longValue();
    }

    @Override
    public void finish(Context context) {
        // added up already
    }

    @Override
    public Object getMergedResult() {
        return sum;
    }
}
