package org.cohorte.solr.facets;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.search.facet.FacetContext;
import org.apache.solr.search.facet.SlotAcc;
import org.cohorte.solr.parsers.Watch;
import org.jspecify.annotations.Nullable;

/** A {@link Volume} for each bucket that has any document of a patient. */
final class VolumeSlots extends SlotAcc {

    private final String day;
    private final String patient;
    private final Watch watch = Watch.ofThisRequest();
    private @Nullable Volume[] volumes;
    private NumericDocValues days = DocValues.emptyNumeric();
    private NumericDocValues patients = DocValues.emptyNumeric();
    private int collected;

    VolumeSlots(FacetContext context, String day, String patient, int slots) {
        super(context);
        this.day = day;
        this.patient = patient;
        this.volumes = new Volume[slots];
    }

    @Override
    public void setNextReader(LeafReaderContext leaf) throws IOException {
        super.setNextReader(leaf);
        days = DocValues.getNumeric(leaf.reader(), day);
        patients = DocValues.getNumeric(leaf.reader(), patient);
    }

    @Override
    public void collect(int document, int slot, @Nullable IntFunction<SlotContext> context) throws IOException {
        if (++collected % Watch.EVERY == 0) {
            watch.check();
        }
        if (!patients.advanceExact(document)) {
            return;
        }
        Volume volume = volumes[slot];
        if (volume == null) {
            volume = new Volume();
            volumes[slot] = volume;
        }
        if (days.advanceExact(document)) {
            volume.add(days.longValue(), (int) patients.longValue());
        } else {
            volume.addUndated((int) patients.longValue());
        }
    }

    @Override
    public int compare(int left, int right) {
        throw new SolrException(ErrorCode.BAD_REQUEST, "volumes: buckets cannot be sorted by it");
    }

    @Override
    public Object getValue(int slot) {
        Volume volume = volumes[slot];
        return volume == null ? Map.of() : volume.figures();
    }

    @Override
    public void reset() {
        Arrays.fill(volumes, null);
    }

    @Override
    public void resize(Resizer resizer) {
        Volume[] resized = new Volume[resizer.getNewSize()];
        for (int slot = 0; slot < volumes.length; slot++) {
            int moved = resizer.getNewSlot(slot);
            if (moved >= 0 && moved < resized.length && volumes[slot] != null) {
                resized[moved] = volumes[slot];
            }
        }
        volumes = resized;
    }
}
