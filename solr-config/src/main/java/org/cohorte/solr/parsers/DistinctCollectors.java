package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Gathering;
import org.cohorte.solr.parsers.ValueReader.Values;

/** Keeps the different (patient, value) pairs of the events that have a value. */
final class DistinctCollectors implements Gathering<DistinctCollectors> {

    private final ValueReader reader;
    private final DistinctLongs pairs = new DistinctLongs();

    DistinctCollectors(ValueReader reader) {
        this.reader = reader;
    }

    /** How many values each of so many slots has, up to {@code enough}. */
    Counts counts(int enough, int slots) {
        Counts counts = Counts.upTo(enough, slots);
        pairs.forEach(pair -> counts.increment((int) (pair >>> 32)));
        return counts;
    }

    @Override
    public DistinctCollectors another() {
        return new DistinctCollectors(reader);
    }

    @Override
    public void end() {
        pairs.compact();
    }

    @Override
    public void add(DistinctCollectors other) {
        pairs.addAll(other.pairs);
    }

    @Override
    public EventCollector collector(LeafReaderContext leaf) throws IOException {
        Values values = reader.open(leaf);
        return (doc, slot) -> {
            if (values.advanceExact(doc)) {
                pairs.add((long) slot << 32 | (values.value() & 0xFFFF_FFFFL));
            }
        };
    }
}
