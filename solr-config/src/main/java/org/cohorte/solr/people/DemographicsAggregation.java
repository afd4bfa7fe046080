package org.cohorte.solr.people;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.solr.search.facet.AggValueSource;
import org.apache.solr.search.facet.FacetContext;
import org.apache.solr.search.facet.FacetMerger;
import org.apache.solr.search.facet.SlotAcc;
import org.jspecify.annotations.Nullable;

/** Who the patients of a bucket are on a day. */
final class DemographicsAggregation extends AggValueSource {

    private final LocalDate day;

    DemographicsAggregation(LocalDate day) {
        super("demographics");
        this.day = day;
    }

    @Override
    public SlotAcc createSlotAcc(FacetContext context, long documents, int slots) throws IOException {
        return new DemographicsSlots(context, new YearsOf(day), slots);
    }

    @Override
    public FacetMerger createFacetMerger(Object prototype) {
        return new DemographicsMerger();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DemographicsAggregation that && day.equals(that.day);
    }

    @Override
    public int hashCode() {
        return 31 * getClass().hashCode() + day.hashCode();
    }

    @Override
    public String description() {
        return "demographics(" + day.toEpochDay() + ")";
    }
}
