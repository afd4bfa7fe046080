package org.cohorte.solr.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;
import org.cohorte.solr.parsers.Docs;
import org.cohorte.solr.parsers.TestIndex;
import org.cohorte.solr.parsers.TestIndexExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patients 1, 70000 and 4 in two segments; 9 is deleted; 4 has an event of E11, 1 has two, the last two stay 11. */
@ExtendWith(TestIndexExtension.class)
class BitmapAggregationTest {

    private TestIndex index;

    @BeforeEach
    void fill(TestIndex testIndex) {
        index = testIndex;
        index.add(Docs.patient(1), Docs.patient(9), Docs.patient(70_000));
        index.add(Docs.diagnosis(1, "a", 11, 100, "cim10|E11"), Docs.diagnosis(9, "a", 91, 100, "cim10|E11"));
        index.commit();
        index.add(Docs.patient(4), Docs.diagnosis(4, "a", 41, 100, "cim10|E11"));
        index.add(Docs.diagnosis(1, "b", 11, 101, "cim10|E11"), Docs.diagnosis(1, "c", 12, 101, "cim10|I10"));
        index.delete("9!patient");
        index.delete("9!diagnosis/a");
        index.commit();
    }

    @Test
    void theNumbersOfTheDomainOverSegmentsWithoutTheDeleted() {
        assertThat(numbers("kind:patient", "patient")).containsExactly(1, 4, 70_000);
        assertThat(numbers("codes:cim10\\|E11", "patient")).containsExactly(1, 4);
        assertThat(numbers("codes:cim10\\|E11", "stay")).containsExactly(11, 41);
    }

    @Test
    void documentsWithoutTheFieldAddNothing() {
        assertThat(numbers("kind:patient", "stay")).isEmpty();
    }

    @Test
    void nobodyIsAnEmptySet() {
        assertThat(numbers("kind:ghm", "patient")).isEmpty();
        index.clear();
        assertThat(numbers("*:*", "patient")).isEmpty();
    }

    @Test
    void eachBucketHasItsOwn() {
        NamedList<Object> answer =
                ask("*:*", "{codes:{type:terms,field:codes,sort:index,facet:{found:'bitmap(patient)'}}}");
        List<?> buckets = (List<?>) answer._get("facets/codes/buckets");
        assertThat(buckets.stream().map(bucket -> read((NamedList<?>) bucket)).toList())
                .isEqualTo(List.of(Set.of(1, 4), Set.of(1)));
    }

    @Test
    void isWhatMembersReads() {
        String bitmap = text(ask("codes:cim10\\|E11", "{found:'bitmap(patient)'}"));
        NamedList<Object> answer = index.ask(
                new ModifiableSolrParams().set("q", "{!members}" + bitmap).set("rows", 0));
        assertThat(answer._get("response")).extracting("numFound").isEqualTo(2L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        bitmap() | names no field
        bitmap(nobody) | undefined field
        bitmap(units) | 'units' is no int with one value
        bitmap(time) | 'time' is no int with one value
        bitmap(sex) | 'sex' is no int with one value
        bitmap(patient,stay) | takes one field
        """)
    void badArgumentsAreRefusedWithAReason(String aggregation, String reason) {
        String facet = "{found:'" + aggregation + "'}";
        assertThatThrownBy(() -> ask("*:*", facet)).hasMessageContaining(reason);
        assertThat(catchThrowable(() -> ask("*:*", facet)))
                .isInstanceOfSatisfying(
                        SolrException.class, e -> assertThat(e.code()).isEqualTo(400));
    }

    @Test
    void nothingIsSortedByASet() {
        assertThatThrownBy(() ->
                        ask("*:*", "{codes:{type:terms,field:codes,sort:'found asc',facet:{found:'bitmap(patient)'}}}"))
                .hasMessageContaining("cannot be sorted");
    }

    private Set<Integer> numbers(String query, String field) {
        return read((NamedList<?>)
                ask(query, "{processEmpty:true,found:'bitmap(" + field + ")'}").get("facets"));
    }

    private NamedList<Object> ask(String query, String facet) {
        return index.ask(
                new ModifiableSolrParams().set("q", query).set("rows", 0).set("json.facet", facet));
    }

    private static String text(NamedList<Object> answer) {
        return (String) answer._get("facets/found");
    }

    private static Set<Integer> read(NamedList<?> facet) {
        byte[] bytes = Base64.getDecoder().decode((String) facet.get("found"));
        return IntStream.of(Bitmaps.of(bytes).toArray()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
