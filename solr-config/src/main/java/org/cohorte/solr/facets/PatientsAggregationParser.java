package org.cohorte.solr.facets;

import org.apache.lucene.queries.function.ValueSource;
import org.apache.solr.search.FunctionQParser;
import org.apache.solr.search.SolrIndexSearcher;
import org.apache.solr.search.SyntaxError;
import org.apache.solr.search.ValueSourceParser;
import org.apache.solr.search.facet.FacetMerger;
import org.cohorte.solr.parsers.PatientExpression;

/**
 * {@code patients('and(population,c0)')}: how many patients are in a set, told as {@code {!sets}} would. No document is gone
 * through; a figure costs some passes over one bit a patient.
 */
public final class PatientsAggregationParser extends ValueSourceParser {

    @Override
    public ValueSource parse(FunctionQParser arguments) throws SyntaxError {
        PatientExpression patients =
                PatientExpression.parse("patients", Parameters.text(arguments, "patients"), arguments.getReq());
        Parameters.end(arguments, "patients");
        return new WholeIndexAggregation("patients", patients) {
            @Override
            protected Object figure(SolrIndexSearcher searcher) throws java.io.IOException {
                return (long) patients.slots(searcher).cardinality();
            }

            @Override
            public FacetMerger createFacetMerger(Object prototype) {
                return new Sum();
            }
        };
    }
}
