package org.cohorte.solr.parsers;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.util.FixedBitSet;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Gathering;

/** Counts the events of some patients; ends a scan, by {@link CollectionTerminatedException}, when there are enough. */
final class EventTally implements Gathering<EventTally> {

    private final PatientIndex index;
    private final FixedBitSet patients;
    private final long most;
    private long count;

    EventTally(PatientIndex index, FixedBitSet patients, long most) {
        this.index = index;
        this.patients = patients;
        this.most = most;
    }

    long count() {
        return count;
    }

    @Override
    public EventTally another() {
        return new EventTally(index, patients, most);
    }

    @Override
    public void add(EventTally other) {
        count += other.count;
    }

    @Override
    public EventCollector collector(LeafReaderContext leaf) {
        int base = leaf.docBase;
        return events -> {
            events.retain(patients);
            int[] documents = events.documents();
            for (int i = 0; i < events.size(); i++) {
                if (index.document(events.slots()[i]) != base + documents[i] && ++count == most) {
                    throw new CollectionTerminatedException();
                }
            }
        };
    }

    @Override
    public boolean wantsEachOnce() {
        return true;
    }
}
