package org.cohorte.solr.parsers;

import org.apache.lucene.index.LeafReaderContext;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Segments;

/** Counts each event for its patient. */
final class EventCountCollectors implements Segments {

    private final Counts counts;

    EventCountCollectors(Counts counts) {
        this.counts = counts;
    }

    @Override
    public EventCollector collector(LeafReaderContext leaf) {
        return (doc, slot) -> counts.increment(slot);
    }

    @Override
    public boolean wantsEachOnce() {
        return true;
    }
}
