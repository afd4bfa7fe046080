package org.cohorte.solr.packed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.SortField;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.response.TextResponseWriter;
import org.apache.solr.schema.FieldType;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.uninverting.UninvertingReader;
import org.cohorte.solr.Fields;
import org.cohorte.solr.mentions.AffirmedProcessorFactory;
import org.cohorte.solr.postings.CodePostingsProcessorFactory;
import org.cohorte.solr.schema.OnePart;
import org.jspecify.annotations.Nullable;

/** Makes of a packed document the parts that each of its fields would have made. It leaves nothing in the index itself. */
public final class PackedFieldType extends FieldType {

    /** Parts that most documents stay below. */
    private static final int MANY = 64;

    private @Nullable IndexSchema schema;
    private volatile @Nullable List<SchemaField> known;

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
        if (!(value instanceof byte[] bytes)) {
            throw new SolrException(ErrorCode.BAD_REQUEST, field.getName() + " takes a packed document alone");
        }
        PackedFields fields = PackedReading.unpack(bytes);
        CodePostingsProcessorFactory.gather(fields);
        AffirmedProcessorFactory.write(fields);
        List<SchemaField> types = known();
        List<IndexableField> parts = new ArrayList<>(MANY);
        fields.forEach((of, number) -> add(types.get(number), of, parts));
        return parts;
    }

    private static void add(SchemaField field, Object value, List<IndexableField> parts) {
        if (!(value instanceof Collection<?> several)) {
            addOne(field, value, parts);
            return;
        }
        if (several.size() > 1 && !field.multiValued()) {
            throw new SolrException(ErrorCode.BAD_REQUEST, field.getName() + " takes one value, not " + several);
        }
        for (Object one : several) {
            addOne(field, one, parts);
        }
    }

    private static void addOne(SchemaField field, Object value, List<IndexableField> parts) {
        IndexableField part = field.getType() instanceof OnePart type ? type.part(field, value) : null;
        if (part == null) {
            parts.addAll(field.createFields(value));
        } else {
            parts.add(part);
        }
    }

    /** The fields by number; that of packed documents is read before those that stand below it in the schema. */
    private List<SchemaField> known() {
        List<SchemaField> fields = known;
        if (fields == null) {
            IndexSchema of = Objects.requireNonNull(schema);
            fields = IntStream.range(0, PackedNames.COUNT)
                    .mapToObj(number -> of.getField(PackedNames.name(number)))
                    .toList();
            known = fields;
        }
        return fields;
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
