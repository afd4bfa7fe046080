package org.cohorte.solr.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.solr.client.solrj.util.ClientUtils;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.cohorte.solr.parsers.Docs;
import org.cohorte.solr.parsers.TestIndex;
import org.cohorte.solr.parsers.TestIndexExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words find in texts, through the schema. */
@ExtendWith(TestIndexExtension.class)
class FrenchWordsTest {

    private TestIndex index;

    @BeforeEach
    void open(TestIndex testIndex) {
        index = testIndex;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # written                  | asked
            l'insuffisance             | insuffisance
            L’INSUFFISANCE             | insuffisance
            d'œdème                    | oedeme
            qu’une                     | une
            rein                       | reins
            reins                      | rein
            journaux                   | journal
            rénaux                     | rénale
            rénal                      | renales
            plaie                      | plaies
            nerveuse                   | nerveux
            fumeuse                    | fumeur
            opératrice                 | opérateurs
            positive                   | positif
            traitée                    | traite
            traité                     | traitées
            ancienne                   | anciens
            maligne                    | malin
            bénignes                   | bénin
            aiguë                      | aigu
            blanche                    | blanc
            longue                     | longs
            grosse                     | gros
            travaux                    | travail
            Échographie                | echographies
            re\u0301nal                | rénaux
            œde\u0300mes               | oedème
            insuffisance re\u0301nale  | re\u0301nales
            HbA1c                      | hba1c
            E11.9                      | e11.9
            """)
    void oneFormFindsTheOther(String written, String asked) {
        write(written);
        assertThat(found(ClientUtils.escapeQueryChars(asked))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            foie        | fois
            infection   | infectieux
            bras        | braser
            sein        | saint
            os          | o
            """)
    void wordsThatOnlyLookAlikeStayApart(String written, String asked) {
        write(written);
        assertThat(found(asked)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "insuffisance renale"             | true
            "insuffisances rénales"           | true
            "rénale insuffisance"             | false
            "insuffisance aiguë"              | false
            "insuffisance aiguë"~1            | true
            "aigue insuffisance"~3            | true
            "de la patiente"                  | true
            "la patiente"                     | true
            "de patiente"                     | false
            infectieus*                       | true
            INFECTIEUSES*                     | true
            l'infecti*                        | true
            infectiologue*                    | false
            +rein +diabet*                    | true
            +rein -diabete                    | false
            (foie OR reins)                   | true
            de                                | true
            """)
    void phrasesNearnessAndUnfinishedWords(String asked, boolean expected) {
        write("Insuffisance rénale aiguë de la patiente : reins, diabète, complications infectieuses.");
        assertThat(found(asked)).isEqualTo(expected);
    }

    @Test
    void labelsOfConceptsAreFoundByWordsAndByUnfinishedOnes() {
        SolrInputDocument concept = new SolrInputDocument();
        concept.setField(Fields.ID, "concept!cim10|E11");
        concept.setField(Fields.KIND, Kinds.CONCEPT);
        concept.setField(Fields.CODE, "cim10|E11");
        concept.setField(Fields.LABEL_FR, "Diabète sucré de type 2");
        concept.setField(Fields.SYNONYMS, "DNID");
        concept.addField(Fields.SYNONYMS, "diabète gras");
        index.add(concept);
        index.commit();
        assertThat(count("+labelFr:sucres +labelFr:diabe*")).isEqualTo(1);
        assertThat(count("synonyms:dni*")).isEqualTo(1);
        assertThat(count("{!prefix f=code}cim10|E1")).isEqualTo(1);
        assertThat(count("labelFr:gras")).isZero();
    }

    private void write(String text) {
        index.clear();
        SolrInputDocument document = Docs.event(1, Kinds.DOCUMENT, "1");
        document.setField(Fields.TEXT, text);
        index.add(document);
        index.commit();
    }

    private boolean found(String words) {
        return count("{!lucene df=text}" + words) == 1;
    }

    private long count(String query) {
        var answer = index.ask(new ModifiableSolrParams().set("q", query).set("rows", 0));
        return ((org.apache.solr.common.SolrDocumentList) answer.get("response")).getNumFound();
    }
}
