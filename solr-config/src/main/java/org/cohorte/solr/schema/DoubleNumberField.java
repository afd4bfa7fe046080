package org.cohorte.solr.schema;

import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.solr.schema.DoublePointField;
import org.apache.solr.schema.SchemaField;

/** A number. */
public final class DoubleNumberField extends DoublePointField {

    @Override
    public List<IndexableField> createFields(SchemaField field, Object value) {
        return OneNumber.fits(field) ? List.of(OneNumber.of(field, number(value))) : super.createFields(field, value);
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.parseDouble(value.toString());
    }
}
