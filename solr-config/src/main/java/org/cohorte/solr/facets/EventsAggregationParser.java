package org.cohorte.solr.facets;

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
 * holds. Known until the next commit.
 */
public final class EventsAggregationParser extends ValueSourceParser {

    private static final String NAME = "events";

    @Override
    public ValueSource parse(FunctionQParser arguments) throws SyntaxError {
        PatientExpression patients =
                PatientExpression.parse(NAME, Parameters.text(arguments, NAME), arguments.getReq());
        Query events = PatientExpression.named(NAME, Parameters.text(arguments, NAME), arguments.getReq());
        Parameters.end(arguments, NAME);
        return new WholeIndexAggregation(NAME, List.of(patients, events)) {
            @Override
            protected Object figure(SolrIndexSearcher searcher) throws java.io.IOException {
                return patients.events(events, searcher);
            }

            @Override
            public FacetMerger createFacetMerger(Object prototype) {
                return new Sum();
            }
        };
    }
}
