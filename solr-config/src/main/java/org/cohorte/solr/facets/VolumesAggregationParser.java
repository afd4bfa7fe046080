package org.cohorte.solr.facets;

import org.apache.lucene.queries.function.ValueSource;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.schema.NumberType;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.search.FunctionQParser;
import org.apache.solr.search.SyntaxError;
import org.apache.solr.search.ValueSourceParser;

/**
 * {@code volumes(day,patient)}: how many documents of the domain there are in each month, and of how many patients. The first
 * field is a day since 1970, the second the number of a patient.
 */
public final class VolumesAggregationParser extends ValueSourceParser {

    private static final String NAME = "volumes";

    @Override
    public ValueSource parse(FunctionQParser arguments) throws SyntaxError {
        String day = field(arguments);
        String patient = field(arguments);
        Parameters.end(arguments, NAME);
        return new VolumesAggregation(day, patient);
    }

    private static String field(FunctionQParser arguments) throws SyntaxError {
        SchemaField field = arguments.getReq().getSchema().getField(Parameters.text(arguments, NAME));
        if (field.getType().getNumberType() != NumberType.INTEGER || field.multiValued() || !field.hasDocValues()) {
            throw new SolrException(
                    ErrorCode.BAD_REQUEST,
                    NAME + ": '" + field.getName() + "' is no int with one value and doc values");
        }
        return field.getName();
    }
}
