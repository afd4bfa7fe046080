package org.cohorte.solr.people;

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
import org.cohorte.solr.Fields;
import org.cohorte.solr.parsers.Searchers;
import org.jspecify.annotations.Nullable;

/** Figures for each bucket that has a patient. */
final class DemographicsSlots extends SlotAcc {

    private final PatientColumns columns;
    private final YearsOf years;
    private @Nullable Tally[] tallies;
    private NumericDocValues patients = DocValues.emptyNumeric();

    DemographicsSlots(FacetContext context, YearsOf years, int slots) throws IOException {
        super(context);
        this.columns = PatientColumns.of(Searchers.solr(context.getSearcher()));
        this.years = years;
        this.tallies = new Tally[slots];
    }

    @Override
    public void setNextReader(LeafReaderContext leaf) throws IOException {
        super.setNextReader(leaf);
        patients = DocValues.getNumeric(leaf.reader(), Fields.PATIENT);
    }

    @Override
    public void collect(int document, int slot, @Nullable IntFunction<SlotContext> context) throws IOException {
        if (!patients.advanceExact(document)) {
            return;
        }
        int patient = columns.slot(patients.longValue());
        if (columns.isPatient(patient, currentDocBase + document)) {
            tally(slot).add(patient);
        }
    }

    private Tally tally(int slot) {
        Tally tally = tallies[slot];
        if (tally == null) {
            tally = new Tally(columns, years);
            tallies[slot] = tally;
        }
        return tally;
    }

    @Override
    public int compare(int left, int right) {
        throw new SolrException(ErrorCode.BAD_REQUEST, "demographics: buckets cannot be sorted by it");
    }

    @Override
    public Object getValue(int slot) {
        Tally tally = tallies[slot];
        return tally == null ? Map.of() : tally.figures();
    }

    @Override
    public void reset() {
        Arrays.fill(tallies, null);
    }

    @Override
    public void resize(Resizer resizer) {
        Tally[] resized = new Tally[resizer.getNewSize()];
        for (int slot = 0; slot < tallies.length; slot++) {
            int moved = resizer.getNewSlot(slot);
            if (moved >= 0 && moved < resized.length && tallies[slot] != null) {
                resized[moved] = tallies[slot];
            }
        }
        tallies = resized;
    }
}
