package org.cohorte.solr.schema;

import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.solr.schema.LongPointField;
import org.apache.solr.schema.SchemaField;

/** A whole number of 64 bits. */
public final class LongNumberField extends LongPointField {

    @Override
    public List<IndexableField> createFields(SchemaField field, Object value) {
        return OneNumber.fits(field) ? List.of(OneNumber.of(field, number(value))) : super.createFields(field, value);
    }

    private static long number(Object value) {
        return value instanceof Number number ? number.longValue() : Long.parseLong(value.toString());
    }
}
