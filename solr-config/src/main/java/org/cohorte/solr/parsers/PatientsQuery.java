package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;

/** Patient documents by the number of their events that match a query. */
final class PatientsQuery extends PatientSetQuery {

    static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Query events;
    private final Counted counted;
    private final int min;
    private final int max;

    PatientsQuery(Query events, Counted counted, int min, int max) {
        this.events = events;
        this.counted = counted;
        this.min = min;
        this.max = max;
    }

    /** The events that are counted. */
    Query events() {
        return events;
    }

    /** Whether it asks for patients who have an event, whichever and however many. */
    boolean isOfAnyEvent() {
        return counted == Counted.EVENTS && min == 1 && max == NO_LIMIT;
    }

    @Override
    public FixedBitSet slots(SolrIndexSearcher searcher, PatientIndex patients) throws IOException {
        if (min == 0 && max == NO_LIMIT) {
            return patients.everybody().clone();
        }
        if (max == NO_LIMIT) {
            return atLeast(searcher, patients, min);
        }
        if (min == 0) {
            return others(atLeast(searcher, patients, max + 1));
        }
        return count(searcher, patients, max + 1).between(min, max);
    }

    private static FixedBitSet others(FixedBitSet slots) {
        if (slots.length() > 0) {
            slots.flip(0, slots.length());
        }
        return slots;
    }

    private FixedBitSet atLeast(SolrIndexSearcher searcher, PatientIndex patients, int enough) throws IOException {
        if (enough > 1) {
            return count(searcher, patients, enough).between(enough, NO_LIMIT);
        }
        PresenceCollectors presence =
                new PresenceCollectors(patients.slots(), counted, ValueReader.of(counted, searcher));
        EventScan.of(events, searcher, patients).share(presence);
        return presence.slots();
    }

    /** Counts up to {@code enough}; what is above need not be told apart. */
    private Counts count(SolrIndexSearcher searcher, PatientIndex patients, int enough) throws IOException {
        if (counted == Counted.EVENTS) {
            EventCountCollectors each = new EventCountCollectors(enough, patients.slots());
            EventScan.of(events, searcher, patients).share(each);
            return each.counts();
        }
        DistinctCollectors distinct = new DistinctCollectors(counted, ValueReader.of(counted, searcher));
        EventScan.of(events, searcher, patients).share(distinct);
        return distinct.counts(enough, patients.slots());
    }

    @Override
    public void visit(QueryVisitor visitor) {
        events.visit(visitor.getSubVisitor(Occur.MUST, this));
    }

    @Override
    public String toString(@Nullable String field) {
        return "{!patients count=" + counted.word() + " min=" + min + " max=" + (max == NO_LIMIT ? "" : max) + " of='"
                + events.toString(field) + "'}";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other)
                && other instanceof PatientsQuery that
                && counted == that.counted
                && min == that.min
                && max == that.max
                && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + Objects.hash(events, counted, min, max);
    }
}
