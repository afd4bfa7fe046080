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
 * {@code bitmap(patient)}: the numbers that a field of the documents of the domain holds, as a 32-bit RoaringBitmap in its
 * portable format, written in base64. The field is one of whole numbers ({@code int}) with one value a document; documents
 * without it add nothing. What {@code {!members}} reads.
 */
public final class BitmapAggregationParser extends ValueSourceParser {

    @Override
    public ValueSource parse(FunctionQParser arguments) throws SyntaxError {
        if (!arguments.hasMoreArguments()) {
            throw refused("names no field");
        }
        String name = arguments.parseArg();
        if (arguments.hasMoreArguments()) {
            throw refused("takes one field");
        }
        return new BitmapAggregation(
                checked(arguments.getReq().getSchema().getField(name)).getName());
    }

    private static SchemaField checked(SchemaField field) {
        if (field.getType().getNumberType() != NumberType.INTEGER || field.multiValued() || !field.hasDocValues()) {
            throw refused("'" + field.getName() + "' is no int with one value and doc values");
        }
        return field;
    }

    private static SolrException refused(String reason) {
        return new SolrException(ErrorCode.BAD_REQUEST, "bitmap: " + reason);
    }
}
