package org.cohorte.solr.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.util.ByteArrayUtf8CharSequence;
import org.cohorte.solr.Fields;
import org.cohorte.solr.InputFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitsTest {

    private static SolrInputDocument event(String... fields) {
        SolrInputDocument event = new SolrInputDocument();
        for (int i = 0; i < fields.length; i += 2) {
            event.setField(fields[i], fields[i + 1]);
        }
        return event;
    }

    @Test
    void eventsThatDifferInAFieldOfFewValuesHaveOthers() {
        List<SolrInputDocument> events = List.of(
                event(),
                event(Fields.KIND, ""),
                event(Fields.KIND, "laboratory"),
                event(Fields.STATUS, "laboratory"),
                event(Fields.KIND, "laboratory", Fields.STATUS, "planned"),
                event(Fields.KIND, "laboratoryplanned"),
                event(Fields.KIND, "laboratory", Fields.DIMENSION, "planned"),
                event(Fields.KIND, "laboratory", Fields.COMPARATOR, "<"),
                event(Fields.KIND, "laboratory", Fields.COMPARATOR, "<="),
                event(Fields.KIND, "laboratory", Fields.RAW_VALUE, "1"));
        Set<Long> hashes = new HashSet<>();
        events.forEach(event -> hashes.add(hash(event)));
        assertThat(hashes).hasSameSizeAs(events);
    }

    @Test
    void othersAgree() {
        SolrInputDocument one = event(Fields.KIND, "vital", Fields.RAW_VALUE, "1", Fields.UNIT, "3", Fields.DAY, "7");
        SolrInputDocument two = event(Fields.KIND, "vital", Fields.RAW_VALUE, "2", Fields.UNIT, "4");
        assertThat(hash(one)).isEqualTo(hash(two));
    }

    /** Packed documents hold the bytes of their words; what is read back for another update holds strings. */
    @ParameterizedTest
    @ValueSource(strings = {"laboratory", "", "mesuré", "日本", "\uD83D\uDE00"})
    void aWordIsTheSameAsBytes(String word) {
        byte[] bytes = ("<" + word + ">").getBytes(StandardCharsets.UTF_8);
        SolrInputDocument packed = event(Fields.KIND, "vital", Fields.COMPARATOR, "<");
        packed.setField(Fields.STATUS, new ByteArrayUtf8CharSequence(bytes, 1, bytes.length - 2));
        assertThat(hash(packed))
                .isEqualTo(hash(event(Fields.KIND, "vital", Fields.COMPARATOR, "<", Fields.STATUS, word)));
    }

    @Test
    void flagsStandBesideTheHash() {
        long traits = Traits.of(0b10_1001, -1L);
        assertThat(Traits.flags(traits)).isEqualTo(0b10_1001);
        assertThat(Columns.precision(Traits.flags(traits))).isEqualTo(2);
        assertThat(traits).isNotEqualTo(Traits.of(0b10_1001, -2L));
    }

    private static long hash(SolrInputDocument event) {
        return Traits.hash(new InputFields(event));
    }
}
