package org.cohorte.solr.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.cohorte.solr.parsers.Docs;
import org.cohorte.solr.parsers.TestIndex;
import org.cohorte.solr.parsers.TestIndexExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patients 1, 70000 and 4 in two segments; 9 is deleted; 1 has two events of E11 and one of both codes, 4 one of E11. */
@ExtendWith(TestIndexExtension.class)
class WholeIndexAggregationTest {

    private static final long DAY = 20_783;

    private TestIndex index;

    @BeforeEach
    void fill(TestIndex testIndex) {
        index = testIndex;
        index.add(Docs.patient(1), Docs.patient(9), Docs.patient(70_000));
        index.add(Docs.diagnosis(1, "a", 11, 100, "cim10|E11"), Docs.diagnosis(9, "a", 91, 100, "cim10|E11"));
        index.commit();
        var both = Docs.diagnosis(1, "c", 12, 101, "cim10|I10");
        both.addField("codes", "cim10|E11");
        index.add(Docs.patient(4), Docs.diagnosis(4, "a", 41, 100, "cim10|E11"));
        index.add(Docs.diagnosis(1, "b", 11, 101, "cim10|E11"), both);
        index.add(Docs.diagnosis(5, "orphan", 51, 101, "cim10|E11"));
        index.delete("9!patient");
        index.delete("9!diagnosis/a");
        index.commit();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        patients('and()')              | 3
        patients('e11')                | 2
        patients('and(e11,i10)')       | 1
        patients('not(e11)')           | 1
        patients('between(1,1,e11,i10)') | 1
        patients('kinds')              | 3
        events('and()','e11s')         | 4
        events('e11','e11s')           | 4
        events('not(i10)','e11s')      | 1
        events('and()','any')          | 4
        events('and()','kinds')        | 0
        events('or()','e11s')          | 0
        some('and()','e11s')           | 1
        some('not(i10)','e11s')        | 1
        some('not(e11)','e11s')        | 0
        some('and()','kinds')          | 0
        some('and()','any')            | 1
        some('or()','e11s')            | 0
        documents('{!term f=kind}diagnosis') | 5
        documents('patient:*')         | 8
        """)
    void countsPatientsAndTheirEvents(String figure, long expected) {
        assertThat(asked(figure)).isEqualTo(expected);
        assertThat(asked(figure)).as("asked again").isEqualTo(expected);
    }

    @Test
    void countsAnewAfterACommit() {
        assertThat(asked("events('and()','e11s')")).isEqualTo(4L);
        index.delete("4!diagnosis/a");
        index.commit();
        assertThat(asked("events('and()','e11s')")).isEqualTo(3L);
        assertThat(asked("patients('e11')")).isEqualTo(1L);
    }

    @Test
    void tellsTheDifferentWordsOfAField() {
        assertThat(asked("values(code,'e11s')")).isEqualTo(List.of("cim10|E11", "cim10|I10"));
        assertThat(asked("values(code,'kinds')")).isEqualTo(List.of());
        assertThat(asked("values(sex,'kinds')")).isEqualTo(List.of());
    }

    @Test
    void nobodyIsZero() {
        index.clear();
        assertThat(asked("patients('and()')")).isEqualTo(0L);
        assertThat(asked("events('and()','e11s')")).isEqualTo(0L);
        assertThat(asked("demographics(" + DAY + ",'and()')")).isEqualTo(Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        patients()                      | patients: an argument is missing
        patients('and(')                | patients: at character 5
        patients('nobody')              | there is no request parameter 'nobody'
        patients('e11','i10')           | patients: there are too many arguments
        events('and()')                 | events: an argument is missing
        events('and()','nobody')        | there is no request parameter 'nobody'
        events('and()','e11s','i10')    | events: there are too many arguments
        documents()                     | documents: an argument is missing
        documents('{!nobody}x')         | documents is not a query
        values(codes,'e11s')            | 'codes' has not one word
        values(patient,'e11s')          | 'patient' has not one word
        values(code,'nobody')           | there is no request parameter 'nobody'
        demographics(x,'and()')         | takes a day as days since 1970
        demographics(20783)             | demographics: an argument is missing
        """)
    void badArgumentsAreRefusedWithAReason(String figure, String reason) {
        assertThatThrownBy(() -> asked(figure)).hasMessageContaining(reason);
        assertThat(catchThrowable(() -> asked(figure)))
                .isInstanceOfSatisfying(
                        SolrException.class, e -> assertThat(e.code()).isEqualTo(400));
    }

    @Test
    void nothingIsSortedByIt() {
        ModifiableSolrParams params =
                params().set("json.facet", "{k:{type:terms,field:kind,sort:'n asc',facet:{n:\"patients('and()')\"}}}");
        assertThatThrownBy(() -> index.ask(params)).hasMessageContaining("cannot be sorted");
    }

    private Object asked(String figure) {
        return index.ask(params().set("json.facet", "{processEmpty:true,found:\"" + figure + "\"}"))
                ._get("facets/found");
    }

    private static ModifiableSolrParams params() {
        return new ModifiableSolrParams()
                .set("q", "*:*")
                .set("rows", 0)
                .set("e11", "{!patients of='codes:cim10\\\\|E11'}")
                .set("i10", "{!patients of='codes:cim10\\\\|I10'}")
                .set("e11s", "codes:cim10\\|E11")
                .set("any", "{!terms f=codes}cim10|E11,cim10|I10")
                .set("kinds", "kind:patient");
    }
}
