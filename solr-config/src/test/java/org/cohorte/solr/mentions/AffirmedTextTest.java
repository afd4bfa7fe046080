package org.cohorte.solr.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.cohorte.solr.parsers.TestIndex;
import org.cohorte.solr.parsers.TestIndexExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One report, on a real core: "Toux grasse. Pas de fièvre à 38,5 ni d'œdème. Douleur thoracique." */
@ExtendWith(TestIndexExtension.class)
class AffirmedTextTest {

    private static final String ID = "1!document/a";
    private static final String TEXT = "Toux grasse. Pas de fièvre à 38,5 ni d'œdème. Douleur thoracique.";
    private static final String SPANS = "n20-34 n38-45";

    private TestIndex index;

    @BeforeEach
    void fill(TestIndex testIndex) {
        index = testIndex;
        index.add(report(TEXT, SPANS));
        index.commit();
    }

    private static SolrInputDocument report(String text, String spans) {
        return new SolrInputDocument(
                Fields.ID,
                ID,
                Fields.KIND,
                Kinds.DOCUMENT,
                Fields.PATIENT,
                "1",
                Fields.TITLE,
                "Lettre",
                Fields.TEXT,
                text,
                Fields.TEXT_NOT_AFFIRMED,
                spans);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        toux                     | true
        douleurs thoracique      | true
        fièvre                   | false
        oedeme                   | false
        œdèmes                   | false
        "38,5"                   | false
        "toux grasse pas de"     | true
        "pas de fièvre"          | false
        "ni douleur"             | false
        "ni douleur"~1           | true
        "grasse douleur"~6       | false
        "grasse douleur"~7       | true
        """)
    void findsWhatIsAffirmedInItsPlace(String words, boolean found) {
        assertThat(finds(Fields.AFFIRMED_TEXT, words)).isEqualTo(found);
    }

    /** What is found in the text with everything affirmed keeps its distances when some of it is not. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\"grasse douleur\"~6", "\"grasse douleur\"~7", "\"toux thoracique\"~8", "\"toux thoracique\"~9"
            })
    void distancesAreThoseOfTheText(String words) {
        assertThat(finds(Fields.AFFIRMED_TEXT, words)).isEqualTo(finds(Fields.TEXT, words));
    }

    @Test
    void anUpdateOfAnotherFieldKeepsIt() {
        SolrInputDocument update = new SolrInputDocument(Fields.ID, ID);
        update.setField(Fields.DOCUMENT_TYPE, Map.of("set", "CRH"));
        index.add(update);
        index.commit();
        assertThat(finds(Fields.DOCUMENT_TYPE, "CRH")).isTrue();
        assertThat(finds(Fields.AFFIRMED_TEXT, "toux")).isTrue();
        assertThat(finds(Fields.AFFIRMED_TEXT, "fièvre")).isFalse();
    }

    @Test
    void anUpdateOfTheSpansRenewsIt() {
        SolrInputDocument update = new SolrInputDocument(Fields.ID, ID);
        update.setField(Fields.TEXT_NOT_AFFIRMED, Map.of("set", "h0-4"));
        index.add(update);
        index.commit();
        assertThat(finds(Fields.AFFIRMED_TEXT, "toux")).isFalse();
        assertThat(finds(Fields.AFFIRMED_TEXT, "fièvre")).isTrue();
    }

    @Test
    void aTextWithoutSpansAffirmsAll() {
        assertThat(finds(Fields.AFFIRMED_TITLE, "lettre")).isTrue();
    }

    @Test
    void isNotStored() {
        ModifiableSolrParams params = new ModifiableSolrParams();
        params.set("q", "*:*").set("fl", "*");
        assertThat(((SolrDocumentList) index.ask(params).get("response"))
                        .getFirst()
                        .getFieldNames())
                .contains(Fields.TEXT, Fields.TEXT_NOT_AFFIRMED)
                .doesNotContain(Fields.AFFIRMED_TEXT, Fields.AFFIRMED_TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x1-2", "n2-1", "n1", "n-", "1-2", "na-b", "n1-2,n3-4"})
    void spansThatNobodyWroteAreRefused(String spans) {
        assertThatThrownBy(() -> index.add(report(TEXT, spans)))
                .hasMessageContaining(ID)
                .hasMessageContaining(Fields.TEXT_NOT_AFFIRMED);
    }

    @Test
    void spansAreReadAsTheyWereWritten() {
        List<Span> spans = List.of(new Span(0, 4, Reason.NEGATED), new Span(10, 1_000_000, Reason.OTHER_PERSON));
        assertThat(Span.write(spans)).isEqualTo("n0-4 o10-1000000");
        assertThat(Span.read(Span.write(spans))).isEqualTo(spans);
        assertThat(Span.read("")).isEmpty();
    }

    private boolean finds(String field, String words) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        params.set("q", "{!lucene q.op=AND df=" + field + " v=$words}")
                .set("words", words)
                .set("rows", 0);
        return ((SolrDocumentList) index.ask(params).get("response")).getNumFound() == 1;
    }
}
