package org.cohorte.solr.schema;

import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.solr.schema.IntPointField;
import org.apache.solr.schema.SchemaField;

/** A whole number of 32 bits. */
public final class IntNumberField extends IntPointField {

    @Override
    public List<IndexableField> createFields(SchemaField field, Object value) {
        return OneNumber.fits(field) ? List.of(OneNumber.of(field, number(value))) : super.createFields(field, value);
    }

    private static int number(Object value) {
        return value instanceof Number number ? number.intValue() : Integer.parseInt(value.toString());
    }
}
