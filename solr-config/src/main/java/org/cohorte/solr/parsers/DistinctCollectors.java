package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.cohorte.solr.Fields;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Segments;
import org.cohorte.solr.parsers.ValueReader.Values;
import org.jspecify.annotations.Nullable;

/** Keeps the different (patient, value) pairs of the events that have a value. */
final class DistinctCollectors implements Segments {

    private final PatientIndex patients;
    private final ValueReader reader;
    private final DistinctLongs pairs = new DistinctLongs();

    DistinctCollectors(PatientIndex patients, ValueReader reader) {
        this.patients = patients;
        this.reader = reader;
    }

    /** How many values each slot has, up to {@code enough}. */
    Counts counts(int enough) {
        Counts counts = Counts.upTo(enough, patients.slots());
        pairs.forEach(pair -> counts.increment((int) (pair >>> 32)));
        return counts;
    }

    @Override
    public @Nullable EventCollector collector(LeafReaderContext leaf) throws IOException {
        NumericDocValues patient = leaf.reader().getNumericDocValues(Fields.PATIENT);
        Values values = reader.open(leaf);
        return patient == null
                ? null
                : new EventCollector() {
                    @Override
                    public void collect(int doc) throws IOException {
                        if (values.advanceExact(doc) && patient.advanceExact(doc)) {
                            int slot = patients.slot(patient.longValue());
                            if (slot >= 0) {
                                pairs.add((long) slot << 32 | (values.value() & 0xFFFF_FFFFL));
                            }
                        }
                    }
                };
    }
}
