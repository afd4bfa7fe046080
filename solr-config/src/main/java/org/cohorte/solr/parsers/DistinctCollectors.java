package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Gathering;

/** Keeps the different (patient, value) pairs of the events that have a value. */
final class DistinctCollectors implements Gathering<DistinctCollectors> {

    private final Counted counted;
    private final ValueReader reader;
    private final DistinctPairs pairs = new DistinctPairs();

    /** Keeps what is counted, as the reader reads it. */
    DistinctCollectors(Counted counted, ValueReader reader) {
        this.counted = counted;
        this.reader = reader;
    }

    /** How many values each of so many slots has, up to {@code enough}. */
    Counts counts(int enough, int slots) {
        return pairs.counts(enough, slots);
    }

    @Override
    public DistinctCollectors another() {
        return new DistinctCollectors(counted, reader);
    }

    @Override
    public void add(DistinctCollectors other) {
        pairs.addAll(other.pairs);
    }

    @Override
    public EventCollector collector(LeafReaderContext leaf) throws IOException {
        return new EventsWithValue(counted, reader.open(leaf)) {
            @Override
            void take(int slot, int value) {
                pairs.add(slot, value);
            }
        };
    }
}
