package org.cohorte.solr.postings;

import java.util.List;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexableField;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.schema.StrField;
import org.cohorte.solr.schema.OnePart;

/**
 * Codes as they are asked for and read back: exact words. As terms they are written by {@link CodePostingsField}, which knows the
 * whole event.
 */
public final class CodesFieldType extends StrField implements OnePart {

    @Override
    public IndexableField part(SchemaField field, Object value) {
        return new SortedSetDocValuesField(field.getName(), getBytesRef(value));
    }

    @Override
    public List<IndexableField> createFields(SchemaField field, Object value) {
        return List.of(part(field, value));
    }
}
