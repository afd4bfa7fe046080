package org.cohorte.solr.schema;

import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.solr.schema.LongPointField;
import org.apache.solr.schema.SchemaField;
import org.jspecify.annotations.Nullable;

/** A whole number of 64 bits. */
public final class LongNumberField extends LongPointField implements OnePart {

    @Override
    public @Nullable IndexableField part(SchemaField field, Object value) {
        return OneNumber.fits(field) ? OneNumber.of(field, number(value)) : null;
    }

    @Override
    public List<IndexableField> createFields(SchemaField field, Object value) {
        IndexableField part = part(field, value);
        return part == null ? super.createFields(field, value) : List.of(part);
    }

    private static long number(Object value) {
        return value instanceof Number number ? number.longValue() : Long.parseLong(value.toString());
    }
}
