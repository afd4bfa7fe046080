package org.cohorte.solr.facets;

/** {@code some('and(population)','e0')}: see {@link EventsAggregationParser}. */
public final class SomeAggregationParser extends EventsAggregationParser {

    /** Tells whether there is one. */
    public SomeAggregationParser() {
        super("some", (patients, events, searcher) -> patients.hasEvents(events, searcher) ? 1 : 0);
    }
}
