package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.cohorte.solr.Fields;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Segments;
import org.cohorte.solr.parsers.ValueReader.Values;
import org.jspecify.annotations.Nullable;

/** Marks the patients that have an event, or an event with a value. */
final class PresenceCollectors implements Segments {

    private final PatientIndex patients;
    private final ValueReader reader;
    private final FixedBitSet slots;

    PresenceCollectors(PatientIndex patients, ValueReader reader) {
        this.patients = patients;
        this.reader = reader;
        this.slots = new FixedBitSet(patients.slots());
    }

    /** The slots marked so far. */
    FixedBitSet slots() {
        return slots;
    }

    @Override
    public @Nullable EventCollector collector(LeafReaderContext leaf) throws IOException {
        NumericDocValues patient = leaf.reader().getNumericDocValues(Fields.PATIENT);
        if (patient == null) {
            return null;
        }
        Values values = reader.open(leaf);
        return values instanceof ValueReader.EveryEvent ? events(patient) : events(patient, values);
    }

    private EventCollector events(NumericDocValues patient) {
        return new EventCollector() {
            @Override
            public void collect(int doc) throws IOException {
                if (patient.advanceExact(doc)) {
                    mark(patient.longValue());
                }
            }
        };
    }

    private EventCollector events(NumericDocValues patient, Values values) {
        return new EventCollector() {
            @Override
            public void collect(int doc) throws IOException {
                if (values.advanceExact(doc) && patient.advanceExact(doc)) {
                    mark(patient.longValue());
                }
            }
        };
    }

    private void mark(long number) {
        int slot = patients.slot(number);
        if (slot >= 0) {
            slots.set(slot);
        }
    }
}
