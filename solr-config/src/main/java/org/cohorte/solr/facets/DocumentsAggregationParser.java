package org.cohorte.solr.facets;

import java.io.IOException;
import org.apache.lucene.queries.function.ValueSource;
import org.apache.lucene.search.Query;
import org.apache.solr.search.FunctionQParser;
import org.apache.solr.search.SolrIndexSearcher;
import org.apache.solr.search.SyntaxError;
import org.apache.solr.search.ValueSourceParser;
import org.apache.solr.search.facet.FacetMerger;
import org.cohorte.solr.parsers.PatientExpression;

/** {@code documents('{!term f=kind}stay')}: how many documents match a query, whose set is kept in the filter cache. */
public final class DocumentsAggregationParser extends ValueSourceParser {

    private static final String NAME = "documents";

    @Override
    public ValueSource parse(FunctionQParser arguments) throws SyntaxError {
        Query query = PatientExpression.query(NAME, Parameters.text(arguments, NAME), arguments.getReq());
        Parameters.end(arguments, NAME);
        return new WholeIndexAggregation(NAME, query) {
            @Override
            protected Object figure(SolrIndexSearcher searcher) throws IOException {
                return (long) searcher.getDocSet(query).size();
            }

            @Override
            public FacetMerger createFacetMerger(Object prototype) {
                return new Sum();
            }
        };
    }
}
