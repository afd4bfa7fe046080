package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Gathering;
import org.cohorte.solr.parsers.ValueReader.Values;

/** Marks the patients that have an event, or an event with a value. */
final class PresenceCollectors implements Gathering<PresenceCollectors> {

    private final ValueReader reader;
    private final FixedBitSet slots;

    PresenceCollectors(int slots, ValueReader reader) {
        this.reader = reader;
        this.slots = new FixedBitSet(slots);
    }

    /** The slots marked so far. */
    FixedBitSet slots() {
        return slots;
    }

    @Override
    public PresenceCollectors another() {
        return new PresenceCollectors(slots.length(), reader);
    }

    @Override
    public void add(PresenceCollectors other) {
        slots.or(other.slots);
    }

    @Override
    public EventCollector collector(LeafReaderContext leaf) throws IOException {
        Values values = reader.open(leaf);
        return values instanceof ValueReader.EveryEvent
                ? new Marking(slots)
                : (doc, slot) -> {
                    if (values.advanceExact(doc)) {
                        slots.set(slot);
                    }
                };
    }

    /** Marks every patient that comes. */
    private record Marking(FixedBitSet marked) implements EventCollector {

        @Override
        public void collect(int doc, int slot) {
            marked.set(slot);
        }

        @Override
        public void collect(int[] docs, int[] slots, int count) {
            for (int i = 0; i < count; i++) {
                marked.set(slots[i]);
            }
        }
    }
}
