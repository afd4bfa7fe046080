package org.cohorte.solr.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;
import org.cohorte.solr.InputFields;
import org.junit.jupiter.api.Test;

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
