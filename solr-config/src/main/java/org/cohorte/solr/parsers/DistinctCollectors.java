package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Gathering;
import org.cohorte.solr.parsers.ValueReader.Values;

/** Keeps the different (patient, value) pairs of the events that have a value. */
final class DistinctCollectors implements Gathering<DistinctCollectors> {

    private final Counted counted;
    private final ValueReader reader;
    private final DistinctLongs pairs = new DistinctLongs();

    /** Keeps what is counted, as the reader reads it. */
    DistinctCollectors(Counted counted, ValueReader reader) {
        this.counted = counted;
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
        return new DistinctCollectors(counted, reader);
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
        return new Pairs(reader.open(leaf));
    }

    /** One pass over events of a segment. */
    private final class Pairs implements EventCollector {

        private Values values;

        Pairs(Values values) {
            this.values = values;
        }

        @Override
        public void readFrom(EventFacts facts) {
            values = ValueReader.from(counted, facts, values);
        }

        @Override
        public void collect(int doc, int slot) throws IOException {
            if (values.advanceExact(doc)) {
                pairs.add((long) slot << 32 | (values.value() & 0xFFFF_FFFFL));
            }
        }
    }
}
