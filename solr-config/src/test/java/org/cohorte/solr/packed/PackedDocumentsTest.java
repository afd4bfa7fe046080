package org.cohorte.solr.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.cohorte.solr.mentions.Reason;
import org.cohorte.solr.mentions.Span;
import org.cohorte.solr.parsers.TestIndex;
import org.cohorte.solr.parsers.TestIndexExtension;
import org.cohorte.solr.schema.SegmentWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packed document leaves in the index what its fields would have left one by one. */
@ExtendWith(TestIndexExtension.class)
class PackedDocumentsTest {

    /** Written by Solr, or by the index itself, or always beside. */
    private static final Set<String> UNPACKED = Set.of(
            Fields.ID,
            "_version_",
            Fields.PACKED,
            Fields.CODE_POSTINGS,
            Fields.TITLE_LEFT_OUT,
            Fields.TEXT_LEFT_OUT,
            Fields.AFFIRMED_TITLE,
            Fields.AFFIRMED_TEXT);

    private TestIndex index;

    @BeforeEach
    void open(TestIndex testIndex) {
        index = testIndex;
        index.clear();
    }

    private static List<SolrInputDocument> documents() {
        String report = "Pas de fièvre, mais une toux 🫁 depuis \u0000 trois jours";
        return List.of(
                new SolrInputDocument(Fields.ID, "1!p", Fields.KIND, Kinds.PATIENT),
                result(),
                document(
                        "1!d1",
                        Kinds.DOCUMENT,
                        Fields.TEXT,
                        report,
                        Fields.TITLE,
                        "Œdème",
                        Fields.TEXT_NOT_AFFIRMED,
                        Span.write(List.of(new Span(0, 13, Reason.NEGATED)))),
                document(
                        "1!d2",
                        Kinds.FORM,
                        Fields.ANSWERS,
                        List.of("q|a", "", "é"),
                        Fields.CODES,
                        List.of("s|1", "s|1")),
                document(
                        "1!d3",
                        Kinds.STAY,
                        Fields.OTHER_NUMBERS,
                        List.of(3, -1, Integer.MAX_VALUE),
                        Fields.DIED,
                        true,
                        Fields.OPPOSED,
                        false,
                        Fields.UNITS,
                        List.of()));
    }

    private static SolrInputDocument result() {
        return document(
                "1!r",
                Kinds.LABORATORY,
                Fields.CODES,
                List.of("loinc|1-1", "loinc|"),
                Fields.DAY,
                -12_345,
                Fields.VALUE,
                -0.0,
                Fields.RAW_VALUE,
                Double.MIN_VALUE,
                Fields.RECORD,
                Long.MIN_VALUE,
                Fields.TIME,
                Long.MAX_VALUE,
                Fields.STAY,
                Integer.MIN_VALUE,
                Fields.PRECISION,
                3,
                Fields.STATUS,
                "x".repeat(300),
                Fields.LABEL,
                "ß",
                Fields.UNIT,
                "");
    }

    private static SolrInputDocument document(String id, String kind, Object... fields) {
        SolrInputDocument document = new SolrInputDocument(Fields.ID, id, Fields.KIND, kind);
        document.setField(Fields.PATIENT, 1);
        for (int i = 0; i < fields.length; i += 2) {
            document.setField((String) fields[i], fields[i + 1]);
        }
        return document;
    }

    private static SolrInputDocument packed(SolrInputDocument document) {
        return PackedDocuments.pack(document, new PackedBytes(1));
    }

    @Test
    void leavesWhatTheFieldsWouldHaveLeft() {
        index.add(documents());
        index.commit();
        List<String> one = held();
        index.clear();
        index.add(documents().stream().map(PackedDocumentsTest::packed).toList());
        index.commit();
        assertThat(held()).isEqualTo(one);
        assertThat(one).hasSizeGreaterThan(60).anyMatch(line -> line.startsWith("textLeftOut term"));
    }

    @Test
    void packsAllButTheIdentifier() {
        for (SolrInputDocument document : documents()) {
            assertThat(packed(document).getFieldNames()).containsExactlyInAnyOrder(Fields.ID, Fields.PACKED);
        }
    }

    @Test
    void whatCannotBePackedStaysBeside() {
        SolrInputDocument document = document("1!o", Kinds.STAY, Fields.LENGTH_DAYS, (short) 4);
        assertThat(packed(document).getFieldNames())
                .containsExactlyInAnyOrder(Fields.ID, Fields.PACKED, Fields.LENGTH_DAYS);
        index.add(packed(document));
        index.commit();
        assertThat(held()).anyMatch(line -> line.equals("lengthDays of 0 4"));
    }

    @Test
    void everyFieldOfTheSchemaHasANumber() {
        Set<String> names = index.withSearcher(
                searcher -> new TreeSet<>(searcher.getSchema().getFields().keySet()));
        names.removeAll(UNPACKED);
        assertThat(PackedNames.ALL).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 14, 20, 40})
    void aCutOneIsRefused(int bytesLeft) {
        SolrInputDocument cut = packed(result());
        cut.setField(Fields.PACKED, Arrays.copyOf((byte[]) cut.getFieldValue(Fields.PACKED), bytesLeft));
        assertThatThrownBy(() -> index.add(cut)).hasMessageContaining("1!r");
    }

    @Test
    void oneThatGoesOnIsRefused() {
        SolrInputDocument longer = packed(result());
        byte[] bytes = (byte[]) longer.getFieldValue(Fields.PACKED);
        longer.setField(Fields.PACKED, Arrays.copyOf(bytes, bytes.length + 1));
        assertThatThrownBy(() -> index.add(longer)).hasMessageContaining("1!r").hasMessageContaining("damaged");
    }

    @Test
    void severalValuesWhereOneIsTakenAreRefused() {
        assertThatThrownBy(() -> index.add(packed(document("1!s", Kinds.STAY, Fields.UNIT, List.of("a", "b")))))
                .hasMessageContaining("1!s")
                .hasMessageContaining(Fields.UNIT);
    }

    @Test
    void anotherFormatIsRefusedWithWhatToDo() {
        SolrInputDocument other = new SolrInputDocument(Fields.ID, "1!x");
        other.setField(Fields.PACKED, new byte[] {2, 0, 0});
        assertThatThrownBy(() -> index.add(other))
                .hasMessageContaining("1!x")
                .hasMessageContaining("format 2")
                .hasMessageContaining("different releases");
    }

    @Test
    void aFieldOfANewerReleaseIsRefusedWithWhatToDo() {
        SolrInputDocument newer = new SolrInputDocument(Fields.ID, "1!n");
        newer.setField(
                Fields.PACKED, new byte[] {PackedDocuments.FORMAT, 127, PackedDocuments.TRUE, PackedDocuments.END});
        assertThatThrownBy(() -> index.add(newer))
                .hasMessageContaining("1!n")
                .hasMessageContaining("number 127")
                .hasMessageContaining("different releases");
    }

    /** A number that is none where a count or a length stands. */
    @ParameterizedTest
    @ValueSource(ints = {PackedDocuments.STRING, PackedDocuments.STRINGS, PackedDocuments.INTS})
    void aNegativeLengthIsRefused(int kind) {
        SolrInputDocument damaged = new SolrInputDocument(Fields.ID, "1!l");
        damaged.setField(Fields.PACKED, new byte[] {PackedDocuments.FORMAT, 1, (byte) kind, -1, -1, -1, -1, 15, 0});
        assertThatThrownBy(() -> index.add(damaged)).hasMessageContaining("1!l").hasMessageContaining("damaged");
    }

    @Test
    void aFieldThatIsWrongIsNamed() {
        assertThatThrownBy(() -> index.add(packed(
                        document("1!w", Kinds.DIAGNOSIS, Fields.CODES, List.of("s|1"), Fields.DAY, Integer.MAX_VALUE))))
                .hasMessageContaining("1!w")
                .hasMessageContaining(Fields.DAY);
    }

    private List<String> held() {
        return index.withSearcher(PackedDocumentsTest::held);
    }

    /** But the version, which is the moment of writing. */
    private static List<String> held(SolrIndexSearcher searcher) throws IOException {
        List<String> all = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            all.addAll(SegmentWords.of(leaf.reader()));
        }
        all.removeIf(line -> line.startsWith("_version_"));
        return all;
    }
}
