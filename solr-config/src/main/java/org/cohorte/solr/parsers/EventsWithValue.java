package org.cohorte.solr.parsers;

import java.io.IOException;
import org.cohorte.solr.parsers.EventScan.EventCollector;

/** Takes the events of a segment that have a value, which is read where that is cheapest. */
abstract class EventsWithValue implements EventCollector {

    private final Counted counted;
    private ValueReader.Values values;

    EventsWithValue(Counted counted, ValueReader.Values values) {
        this.counted = counted;
        this.values = values;
    }

    abstract void take(int slot, int value);

    @Override
    public void readFrom(EventFacts facts) {
        values = ValueReader.from(counted, facts, values);
    }

    @Override
    public void collect(int doc, int slot) throws IOException {
        if (values.advanceExact(doc)) {
            take(slot, values.value());
        }
    }
}
