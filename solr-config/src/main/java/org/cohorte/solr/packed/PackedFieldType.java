package org.cohorte.solr.packed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.SortField;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;
import org.apache.solr.response.TextResponseWriter;
import org.apache.solr.schema.FieldType;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.uninverting.UninvertingReader;
import org.cohorte.solr.Fields;
import org.cohorte.solr.mentions.AffirmedProcessorFactory;
import org.cohorte.solr.postings.CodePostingsProcessorFactory;
import org.jspecify.annotations.Nullable;

/** Makes of a packed document the parts that each of its fields would have made. It leaves nothing in the index itself. */
public final class PackedFieldType extends FieldType {

    private @Nullable IndexSchema schema;

    @Override
    protected void init(IndexSchema of, Map<String, String> arguments) {
        super.init(of, arguments);
        schema = of;
    }

    @Override
    public boolean isPolyField() {
        return true;
    }

    @Override
    public List<IndexableField> createFields(SchemaField field, Object value) {
        if (!(value instanceof byte[] bytes) || schema == null) {
            throw new SolrException(ErrorCode.BAD_REQUEST, field.getName() + " takes a packed document alone");
        }
        SolrInputDocument document = PackedReading.unpack(bytes);
        CodePostingsProcessorFactory.gather(document);
        AffirmedProcessorFactory.write(document);
        List<IndexableField> parts = new ArrayList<>(document.size() * 2);
        for (SolrInputField one : document) {
            SchemaField of = schema.getField(one.getName());
            if (one.getValueCount() > 1 && !of.multiValued()) {
                throw new SolrException(
                        ErrorCode.BAD_REQUEST, one.getName() + " takes one value, not " + one.getValue());
            }
            for (Object each : one) {
                parts.addAll(of.createFields(each));
            }
        }
        return parts;
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
        return new SolrException(ErrorCode.BAD_REQUEST, Fields.PACKED + " can be neither read nor sorted by");
    }
}
