package org.cohorte.solr.parsers;

import java.io.IOException;
import org.cohorte.solr.parsers.EventScan.EventCollector;

/** Takes the events of a segment that have a value, which is read where that is cheapest. */
abstract class EventsWithValue implements EventCollector {

    private final Counted counted;
    private final ValueReader.Values values;

    /**
     * A collector.
     *
     * @param values of the documents, for what events do not tell by themselves
     */
    EventsWithValue(Counted counted, ValueReader.Values values) {
        this.counted = counted;
        this.values = values;
    }

    abstract void take(int slot, int value);

    @Override
    public void collect(Events events) throws IOException {
        switch (counted) {
            case DAYS -> take(events, events.days());
            case STAYS -> take(events, events.stays());
            case EVENTS, CODES -> takeOfDocuments(events);
        }
    }

    private void take(Events events, int[] facts) {
        int[] slots = events.slots();
        for (int i = 0; i < events.size(); i++) {
            if (facts[i] != Events.NONE) {
                take(slots[i], facts[i]);
            }
        }
    }

    private void takeOfDocuments(Events events) throws IOException {
        int[] documents = events.documents();
        for (int i = 0; i < events.size(); i++) {
            if (values.advanceExact(documents[i])) {
                take(events.slots()[i], values.value());
            }
        }
    }
}
