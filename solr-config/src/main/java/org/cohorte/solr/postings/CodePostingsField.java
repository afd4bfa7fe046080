package org.cohorte.solr.postings;

import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.SortField;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.response.TextResponseWriter;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.uninverting.UninvertingReader;
import org.cohorte.solr.Fields;
import org.cohorte.solr.schema.OnePart;
import org.jspecify.annotations.Nullable;

/**
 * Writes the codes of an event as {@link EventPostingsFormat} keeps them. Its value is what {@link CodePostingsProcessorFactory} gathers from an event, an {@link Event};
 * it is neither stored nor searched by name.
 */
public final class CodePostingsField extends org.apache.solr.schema.FieldType implements OnePart {

    @Override
    public boolean isPolyField() {
        return true;
    }

    @Override
    public List<IndexableField> createFields(SchemaField field, Object value) {
        return List.of(part(field, value));
    }

    @Override
    public IndexableField part(SchemaField field, Object value) {
        if (!(value instanceof Event event)) {
            throw new SolrException(ErrorCode.BAD_REQUEST, field.getName() + " is written by the index itself");
        }
        return new CodesField(event);
    }

    @Override
    public UninvertingReader.@Nullable Type getUninversionType(SchemaField field) {
        return null;
    }

    @Override
    public void write(TextResponseWriter writer, String name, IndexableField value) {
        throw refused();
    }

    @Override
    public SortField getSortField(SchemaField field, boolean top) {
        throw refused();
    }

    private static SolrException refused() {
        return new SolrException(ErrorCode.BAD_REQUEST, Fields.CODE_POSTINGS + " can be neither read nor sorted by");
    }
}
