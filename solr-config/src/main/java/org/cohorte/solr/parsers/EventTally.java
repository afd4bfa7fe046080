package org.cohorte.solr.parsers;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Segments;

/** Counts the events of some patients. */
final class EventTally implements Segments {

    private final PatientIndex index;
    private final FixedBitSet patients;
    private long count;

    EventTally(PatientIndex index, FixedBitSet patients) {
        this.index = index;
        this.patients = patients;
    }

    long count() {
        return count;
    }

    @Override
    public EventCollector collector(LeafReaderContext leaf) {
        int base = leaf.docBase;
        return (doc, slot) -> {
            if (patients.get(slot) && index.document(slot) != base + doc) {
                count++;
            }
        };
    }

    @Override
    public boolean wantsEachOnce() {
        return true;
    }
}
