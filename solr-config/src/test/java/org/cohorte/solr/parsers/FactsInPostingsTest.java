package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;
import org.cohorte.solr.postings.EventPostings;
import org.cohorte.solr.postings.EventPostingsFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Days and stays that events are asked for by their codes. */
@ExtendWith(TestIndexExtension.class)
class FactsInPostingsTest {

    private static final String CODE = "cim10|E11";
    private static final Map<String, String> TWO =
            Map.of("a", "{!patients of='codes:\"" + CODE + "\"'}", "b", "{!patients of='codes:\"cim10|I10\"'}");
    private static final String IN_ONE_STAY = "{!pattern v='events(e0,a) events(e1,b) sameStay(e0,e1)'}";

    /** Above what half of the numbers there are could hold. */
    private static final int FAR = 1_500_000_000;

    private static SolrInputDocument diagnosis(int patient, String id, int stay, String... codes) {
        SolrInputDocument document = Docs.diagnosis(patient, id, stay, 20_000, codes[0]);
        document.setField(Fields.CODES, List.of(codes));
        return document;
    }

    @Test
    void staysOfAnyNumberAreTold(TestIndex index) {
        for (int patient = 1; patient <= 4; patient++) {
            index.add(Docs.patient(patient));
        }
        index.add(diagnosis(1, "a", FAR, CODE, "cim10|E"), diagnosis(1, "b", FAR, "cim10|I10"));
        index.add(diagnosis(2, "a", FAR + 1, CODE, "cim10|E"), diagnosis(2, "b", FAR + 2, "cim10|I10"));
        index.add(diagnosis(3, "a", 0, CODE, "cim10|E"), diagnosis(3, "b", 0, "cim10|I10", "cim10|I"));
        SolrInputDocument outside = diagnosis(4, "a", 7, CODE, "cim10|E");
        outside.removeField(Fields.STAY);
        index.add(outside, diagnosis(4, "b", 7, "cim10|I10"));
        index.add(diagnosis(2, "c", 5, CODE));
        index.commit();
        assertThat(index.patients(IN_ONE_STAY, TWO)).isEqualTo(Set.of(1, 3));
        assertThat(index.patients("{!patients count=stays min=2 of='codes:\"" + CODE + "\"'}", Map.of()))
                .isEqualTo(Set.of(2));
        assertThat(index.patients("{!patients count=stays min=1 of='codes:\"" + CODE + "\"'}", Map.of()))
                .isEqualTo(Set.of(1, 2, 3));
    }

    @Test
    void agreeWithWhatTheDocumentsSay(TestIndex index) {
        index.add(Docs.patient(1));
        for (int i = 0; i < 500; i++) {
            SolrInputDocument document = diagnosis(1, "e" + i, i % 3, i % 2 == 0 ? CODE : "cim10|I10");
            document.setField(Fields.DAY, i - 250);
            if (i % 5 == 0) {
                document.removeField(Fields.STAY);
                document.removeField(Fields.DAY);
            } else if (i % 7 == 0) {
                document.setField(Fields.PRECISION, 1 + i % 3);
            }
            index.add(document);
        }
        index.commit();
        int told = index.withSearcher(searcher -> {
            int events = 0;
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                events += compared(leaf, PatientIndex.of(searcher));
            }
            return events;
        });
        assertThat(told).isEqualTo(250);
    }

    private static int compared(LeafReaderContext leaf, PatientIndex patients) throws IOException {
        EventPostings postings = EventPostingsFormat.events(leaf.reader(), new BytesRef(CODE));
        EventsOfBlock told = new EventsOfBlock(postings.block());
        EventsOfDocuments said = new EventsOfDocuments(leaf.reader());
        int events = 0;
        while (postings.nextBlock()) {
            int count = postings.block().count();
            told.take(IntStream.range(0, count).toArray(), count, patients);
            said.clear();
            int[] documents = told.documents();
            for (int i = 0; i < count; i++) {
                said.add(told.slots()[i], documents[i]);
            }
            assertThat(Arrays.copyOf(told.days(), count)).containsExactly(Arrays.copyOf(said.days(), count));
            assertThat(Arrays.copyOf(told.stays(), count)).containsExactly(Arrays.copyOf(said.stays(), count));
            assertThat(Arrays.copyOf(told.precisions(), count))
                    .containsExactly(Arrays.copyOf(said.precisions(), count));
            events += count;
        }
        return events;
    }
}
