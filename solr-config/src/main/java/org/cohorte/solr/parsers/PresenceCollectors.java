package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Gathering;

/** Marks the patients that have an event, or an event with a value. */
final class PresenceCollectors implements Gathering<PresenceCollectors> {

    private final Counted counted;
    private final ValueReader reader;
    private final FixedBitSet slots;

    PresenceCollectors(int slots, Counted counted, ValueReader reader) {
        this.counted = counted;
        this.reader = reader;
        this.slots = new FixedBitSet(slots);
    }

    /** The slots marked so far. */
    FixedBitSet slots() {
        return slots;
    }

    @Override
    public PresenceCollectors another() {
        return new PresenceCollectors(slots.length(), counted, reader);
    }

    @Override
    public long costOfAnother() {
        return slots.length() / Long.SIZE;
    }

    @Override
    public void add(PresenceCollectors other) {
        slots.or(other.slots);
    }

    @Override
    public EventCollector collector(LeafReaderContext leaf) throws IOException {
        if (counted == Counted.EVENTS) {
            return events -> events.mark(slots);
        }
        return new EventsWithValue(counted, reader.open(leaf)) {
            @Override
            void take(int slot, int value) {
                slots.set(slot);
            }
        };
    }
}
