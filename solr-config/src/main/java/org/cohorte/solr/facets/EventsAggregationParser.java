package org.cohorte.solr.facets;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.queries.function.ValueSource;
import org.apache.lucene.search.Query;
import org.apache.solr.search.FunctionQParser;
import org.apache.solr.search.SolrIndexSearcher;
import org.apache.solr.search.SyntaxError;
import org.apache.solr.search.ValueSourceParser;
import org.apache.solr.search.facet.FacetMerger;
import org.cohorte.solr.parsers.PatientExpression;

/**
 * {@code events('and(population)','e0')}: how many events, of the patients in a set, match the query that a request parameter
 * holds; {@code some('and(population)','e0')}: on how many shards there is one, found without looking for more. Known until the next
 * commit.
 */
public class EventsAggregationParser extends ValueSourceParser {

    private final String name;
    private final Figure figure;

    /** Tells how many there are. */
    public EventsAggregationParser() {
        this("events", PatientExpression::events);
    }

    EventsAggregationParser(String name, Figure figure) {
        this.name = name;
        this.figure = figure;
    }

    /** What is told of the events. */
    @FunctionalInterface
    interface Figure {
        long of(PatientExpression patients, Query events, SolrIndexSearcher searcher) throws IOException;
    }

    @Override
    public final ValueSource parse(FunctionQParser arguments) throws SyntaxError {
        PatientExpression patients =
                PatientExpression.parse(name, Parameters.text(arguments, name), arguments.getReq());
        Query events = PatientExpression.named(name, Parameters.text(arguments, name), arguments.getReq());
        Parameters.end(arguments, name);
        return new WholeIndexAggregation(name, List.of(name, patients, events)) {
            @Override
            protected Object figure(SolrIndexSearcher searcher) throws IOException {
                return figure.of(patients, events, searcher);
            }

            @Override
            public FacetMerger createFacetMerger(Object prototype) {
                return new Sum();
            }
        };
    }
}
