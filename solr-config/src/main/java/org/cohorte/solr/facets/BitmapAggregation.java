package org.cohorte.solr.facets;

import org.apache.solr.search.facet.AggValueSource;
import org.apache.solr.search.facet.FacetContext;
import org.apache.solr.search.facet.FacetMerger;
import org.apache.solr.search.facet.SlotAcc;
import org.jspecify.annotations.Nullable;

/** The numbers of a field as a set: one bit each at the most, for every bucket. */
final class BitmapAggregation extends AggValueSource {

    private final String field;

    BitmapAggregation(String field) {
        super("bitmap");
        this.field = field;
    }

    @Override
    public SlotAcc createSlotAcc(FacetContext context, long documents, int slots) {
        return new BitmapSlots(context, field, slots);
    }

    @Override
    public FacetMerger createFacetMerger(Object prototype) {
        return new BitmapMerger();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BitmapAggregation that && field.equals(that.field);
    }

    @Override
    public int hashCode() {
        return 31 * getClass().hashCode() + field.hashCode();
    }

    @Override
    public String description() {
        return "bitmap(" + field + ")";
    }
}
