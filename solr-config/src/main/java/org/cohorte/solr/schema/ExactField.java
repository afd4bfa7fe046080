package org.cohorte.solr.schema;

import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.schema.StrField;
import org.jspecify.annotations.Nullable;

/** An exact string. */
public final class ExactField extends StrField implements OnePart {

    @Override
    public @Nullable IndexableField part(SchemaField field, Object value) {
        return field.indexed() && field.hasDocValues() && !field.stored()
                ? new OneTerm(field, getBytesRef(value))
                : null;
    }

    @Override
    public List<IndexableField> createFields(SchemaField field, Object value) {
        IndexableField part = part(field, value);
        return part == null ? super.createFields(field, value) : List.of(part);
    }
}
