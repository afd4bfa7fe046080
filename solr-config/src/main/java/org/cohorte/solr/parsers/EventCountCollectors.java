package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.cohorte.solr.Fields;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Segments;
import org.jspecify.annotations.Nullable;

/** Counts each event for its patient. */
final class EventCountCollectors implements Segments {

    private final PatientIndex patients;
    private final Counts counts;

    EventCountCollectors(PatientIndex patients, Counts counts) {
        this.patients = patients;
        this.counts = counts;
    }

    @Override
    public @Nullable EventCollector collector(LeafReaderContext leaf) throws IOException {
        NumericDocValues patient = leaf.reader().getNumericDocValues(Fields.PATIENT);
        return patient == null
                ? null
                : new EventCollector() {
                    @Override
                    public void collect(int doc) throws IOException {
                        if (patient.advanceExact(doc)) {
                            int slot = patients.slot(patient.longValue());
                            if (slot >= 0) {
                                counts.increment(slot);
                            }
                        }
                    }
                };
    }
}
