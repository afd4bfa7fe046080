package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.common.SolrException;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.search.SolrCache;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * An expression of {@link SetsExpression} over queries held in request parameters, for aggregations: what they count never
 * becomes a set of documents.
 */
public final class PatientExpression {

    private static final String COUNTS = "eventCounts";

    private final PatientSets sets;

    private PatientExpression(PatientSets sets) {
        this.sets = sets;
    }

    /**
     * Reads an expression.
     *
     * @param where what holds it, for messages
     * @throws SolrException (bad request) that tells what is wrong
     */
    public static PatientExpression parse(String where, String text, SolrQueryRequest request) {
        return new PatientExpression(new SetsExpression(where, text, name -> named(where, name, request)).parse());
    }

    /**
     * The query that a request parameter holds.
     *
     * @throws SolrException (bad request) when there is no such parameter, or no query in it
     */
    public static Query named(String where, String name, SolrQueryRequest request) {
        String text = request.getParams().get(name);
        if (text == null) {
            throw new BadRequest(where + ": there is no request parameter '" + name + "'");
        }
        return Reference.parse(where + ": '" + name + "'", text, request);
    }

    /**
     * The query that a text is.
     *
     * @throws SolrException (bad request) when it is none
     */
    public static Query query(String where, String text, SolrQueryRequest request) {
        return Reference.parse(where, text, request);
    }

    PatientSets sets() {
        return sets;
    }

    /** The patients, as slots of {@link PatientIndex}: not to be changed. */
    public FixedBitSet slots(SolrIndexSearcher searcher) throws IOException {
        return SetsQuery.evaluate(sets, searcher, PatientIndex.of(searcher));
    }

    /** How many events of these patients a query matches, the patients' own documents left out; kept until the next commit. */
    public long events(Query query, SolrIndexSearcher searcher) throws IOException {
        return upTo(Long.MAX_VALUE, query, searcher);
    }

    /** Whether an event of the patients matches a query: costs what comes before the first one that does. */
    public boolean hasEvents(Query query, SolrIndexSearcher searcher) throws IOException {
        return upTo(1, query, searcher) > 0;
    }

    private long upTo(long most, Query query, SolrIndexSearcher searcher) throws IOException {
        SolrCache<Object, Long> counts = Searchers.cache(COUNTS, searcher);
        return counts.computeIfAbsent(new Counting(sets, query, most), missing -> count(most, query, searcher));
    }

    private long count(long most, Query query, SolrIndexSearcher searcher) throws IOException {
        PatientIndex patients = PatientIndex.of(searcher);
        EventTally tally = new EventTally(patients, slots(searcher), most);
        if (most == Long.MAX_VALUE) {
            EventScan.of(query, searcher, patients).share(tally);
            return tally.count();
        }
        try {
            EventScan.of(query, searcher, patients).run(tally);
        } catch (CollectionTerminatedException e) {
            // there are as many as were asked for
        }
        return tally.count();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatientExpression that && sets.equals(that.sets);
    }

    @Override
    public int hashCode() {
        return sets.hashCode();
    }

    @Override
    public String toString() {
        return sets.toString();
    }

    /** What a count was of, and where it stopped. */
    private record Counting(PatientSets patients, Query events, long most) {}
}
