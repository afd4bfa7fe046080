package org.cohorte.solr.facets;

import java.util.Objects;
import org.apache.solr.search.facet.AggValueSource;
import org.apache.solr.search.facet.FacetContext;
import org.apache.solr.search.facet.FacetMerger;
import org.apache.solr.search.facet.SlotAcc;
import org.jspecify.annotations.Nullable;

/** Documents and patients by month, for every bucket: a flat map of figures, as {@link Volume} writes it. */
final class VolumesAggregation extends AggValueSource {

    private final String day;
    private final String patient;

    VolumesAggregation(String day, String patient) {
        super("volumes");
        this.day = day;
        this.patient = patient;
    }

    @Override
    public SlotAcc createSlotAcc(FacetContext context, long documents, int slots) {
        return new VolumeSlots(context, day, patient, slots);
    }

    @Override
    public FacetMerger createFacetMerger(Object prototype) {
        return new VolumeMerger();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VolumesAggregation that && day.equals(that.day) && patient.equals(that.patient);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getClass(), day, patient);
    }

    @Override
    public String description() {
        return "volumes(" + day + "," + patient + ")";
    }
}
