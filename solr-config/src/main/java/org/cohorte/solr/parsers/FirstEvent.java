package org.cohorte.solr.parsers;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.util.FixedBitSet;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Segments;

/** Ends a scan, by {@link CollectionTerminatedException}, at the first event of some patients. */
final class FirstEvent implements Segments {

    private final PatientIndex index;
    private final FixedBitSet patients;
    private boolean found;

    FirstEvent(PatientIndex index, FixedBitSet patients) {
        this.index = index;
        this.patients = patients;
    }

    boolean isFound() {
        return found;
    }

    @Override
    public EventCollector collector(LeafReaderContext leaf) {
        int base = leaf.docBase;
        return (doc, slot) -> {
            if (patients.get(slot) && index.document(slot) != base + doc) {
                found = true;
                throw new CollectionTerminatedException();
            }
        };
    }
}
