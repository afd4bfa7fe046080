package org.cohorte.solr.schema;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.InvertableType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.schema.SchemaField;

/** A string as a term and as the document's value, from the same bytes. */
final class OneTerm extends Field {

    private static final FieldType SINGLE = type(DocValuesType.SORTED);
    private static final FieldType SEVERAL = type(DocValuesType.SORTED_SET);

    OneTerm(SchemaField field, BytesRef value) {
        super(field.getName(), value, field.multiValued() ? SEVERAL : SINGLE);
    }

    private static FieldType type(DocValuesType values) {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(false);
        type.setOmitNorms(true);
        type.setDocValuesType(values);
        type.freeze();
        return type;
    }

    /** The bytes are the term: no stream of one word need be made. */
    @Override
    public InvertableType invertableType() {
        return InvertableType.BINARY;
    }
}
