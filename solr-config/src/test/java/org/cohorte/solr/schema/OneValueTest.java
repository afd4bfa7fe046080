package org.cohorte.solr.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.schema.DoublePointField;
import org.apache.solr.schema.FieldType;
import org.apache.solr.schema.IntPointField;
import org.apache.solr.schema.LongPointField;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.schema.StrField;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.cohorte.solr.parsers.TestIndex;
import org.cohorte.solr.parsers.TestIndexExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A value in one piece makes the index that Solr's two pieces make: what was made before takes documents as it did. */
@ExtendWith(TestIndexExtension.class)
class OneValueTest {

    private static final Map<String, FieldType> SOLRS = Map.of(
            Fields.ID, new StrField(),
            Fields.KIND, new StrField(),
            Fields.UNIT, new StrField(),
            Fields.UNITS, new StrField(),
            Fields.DAY, new IntPointField(),
            Fields.OWN_NUMBER, new IntPointField(),
            Fields.RECORD, new LongPointField(),
            Fields.TIME, new LongPointField(),
            Fields.VALUE, new DoublePointField());

    private static final List<Map<String, Object>> DOCUMENTS = List.of(
            Map.of(Fields.ID, "1!a", Fields.KIND, "été", Fields.UNITS, List.of("x", "y", "x"), Fields.DAY, -3),
            Map.of(Fields.ID, "1!b", Fields.KIND, "", Fields.UNIT, "7", Fields.OWN_NUMBER, "12", Fields.DAY, "20000"),
            Map.of(Fields.ID, "1!c", Fields.RECORD, Long.MIN_VALUE, Fields.TIME, 5L, Fields.VALUE, -0.5),
            Map.of(Fields.ID, "1!d", Fields.RECORD, 1L << 40, Fields.VALUE, "1e300", Fields.UNITS, List.of("z")));

    private TestIndex index;

    @BeforeEach
    void open(TestIndex testIndex) {
        index = testIndex;
    }

    @Test
    void makesTheIndexThatSolrMakes() throws IOException {
        List<String> solrs = written(field -> SOLRS.get(field.getName()));
        assertThat(written(SchemaField::getType)).isEqualTo(solrs);
        assertThat(solrs).hasSizeGreaterThan(30);
    }

    @Test
    void aNumberThatIsNoneIsRefusedWithItsField() {
        SolrInputDocument wrong = new SolrInputDocument(
                Fields.ID, "1!w", Fields.KIND, Kinds.DIAGNOSIS, Fields.PATIENT, "1", Fields.AGE_DAYS, "many");
        assertThatThrownBy(() -> index.add(wrong))
                .hasMessageContaining("1!w")
                .hasMessageContaining(Fields.AGE_DAYS)
                .hasMessageContaining("many");
    }

    /** Who makes a field's parts. */
    private interface Maker {
        FieldType of(SchemaField field);
    }

    /** Everything that an index holds of the documents, in words. */
    private List<String> written(Maker maker) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (Map<String, Object> fields : DOCUMENTS) {
                    writer.addDocument(document(fields, maker));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return SegmentWords.of(reader.leaves().getFirst().reader());
            }
        }
    }

    private Document document(Map<String, Object> fields, Maker maker) {
        Document document = new Document();
        fields.forEach((name, values) -> {
            SchemaField field =
                    index.withSearcher(searcher -> searcher.getSchema().getField(name));
            for (Object value : values instanceof List<?> several ? several : List.of(values)) {
                maker.of(field).createFields(field, value).forEach(document::add);
            }
        });
        return document;
    }
}
