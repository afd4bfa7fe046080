package org.cohorte.solr.parsers;

import org.apache.lucene.index.LeafReaderContext;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Gathering;

/** Counts each event for its patient. */
final class EventCountCollectors implements Gathering<EventCountCollectors> {

    private final int enough;
    private final int slots;
    private final Counts counts;

    /** Counts up to {@code enough} for each of so many slots; what is above need not be told apart. */
    EventCountCollectors(int enough, int slots) {
        this.enough = enough;
        this.slots = slots;
        this.counts = Counts.upTo(enough, slots);
    }

    Counts counts() {
        return counts;
    }

    @Override
    public EventCountCollectors another() {
        return new EventCountCollectors(enough, slots);
    }

    @Override
    public long costOfAnother() {
        return slots / 2;
    }

    @Override
    public void add(EventCountCollectors other) {
        counts.add(other.counts);
    }

    @Override
    public EventCollector collector(LeafReaderContext leaf) {
        return events -> {
            for (int i = 0; i < events.size(); i++) {
                counts.increment(events.slots()[i]);
            }
        };
    }

    @Override
    public boolean wantsEachOnce() {
        return true;
    }
}
