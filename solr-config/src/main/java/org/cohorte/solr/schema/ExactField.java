package org.cohorte.solr.schema;

import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.schema.StrField;

/** An exact string. */
public final class ExactField extends StrField {

    @Override
    public List<IndexableField> createFields(SchemaField field, Object value) {
        return field.indexed() && field.hasDocValues() && !field.stored()
                ? List.of(new OneTerm(field, getBytesRef(value)))
                : super.createFields(field, value);
    }
}
