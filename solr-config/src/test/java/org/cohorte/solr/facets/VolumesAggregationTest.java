package org.cohorte.solr.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
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

/** Two segments with months that come back, one event before 1970, one without a day, one deleted. */
@ExtendWith(TestIndexExtension.class)
class VolumesAggregationTest {

    private TestIndex index;

    @BeforeEach
    void fill(TestIndex testIndex) {
        index = testIndex;
        index.add(Docs.patient(1), Docs.patient(2));
        index.add(diagnosis(1, "a", "2024-02-29"), diagnosis(1, "b", "2024-03-01"), diagnosis(9, "a", "2024-03-01"));
        index.add(diagnosis(1, "c", "2024-02-01"), Docs.event(2, "diagnosis", "undated"));
        index.commit();
        index.add(diagnosis(2, "d", "2024-02-15"), diagnosis(2, "e", "1969-12-31"));
        index.add(stay(2, "s", "2024-12-31"));
        index.delete("9!diagnosis/a");
        index.commit();
    }

    private static SolrInputDocument diagnosis(int patient, String id, String day) {
        return Docs.diagnosis(patient, id, 1, day(day), "cim10|I10");
    }

    private static SolrInputDocument stay(int patient, String id, String day) {
        SolrInputDocument stay = Docs.event(patient, "stay", id);
        stay.setField("day", day(day));
        return stay;
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    @Test
    void documentsAndPatientsOfEachMonthAndInAll() {
        assertThat(found("kind:diagnosis"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("documents", 6L),
                        Map.entry("patients", 2L),
                        Map.entry("first", -1L),
                        Map.entry("last", (long) day("2024-03-01")),
                        Map.entry("documents/1969-12", 1L),
                        Map.entry("patients/1969-12", 1L),
                        Map.entry("documents/2024-02", 3L),
                        Map.entry("patients/2024-02", 2L),
                        Map.entry("documents/2024-03", 1L),
                        Map.entry("patients/2024-03", 1L),
                        Map.entry("documents/undated", 1L),
                        Map.entry("patients/undated", 1L)));
    }

    @Test
    void nothingHasNoFirstDay() {
        assertThat(found("kind:ghm")).isEmpty();
    }

    @Test
    void eachBucketHasItsOwn() {
        List<?> buckets =
                (List<?>) ask("*:*", "{kinds:{type:terms,field:kind,sort:index,facet:{v:'volumes(day,patient)'}}}")
                        ._get("facets/kinds/buckets");
        assertThat(buckets.stream()
                        .map(bucket -> ((Map<?, ?>) ((NamedList<?>) bucket).get("v")).get("documents"))
                        .toList())
                .isEqualTo(List.of(6L, 2L, 1L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        volumes() | an argument is missing
        volumes(day) | an argument is missing
        volumes(nobody,patient) | undefined field
        volumes(time,patient) | 'time' is no int with one value
        volumes(day,units) | 'units' is no int with one value
        volumes(day,patient,stay) | too many arguments
        """)
    void badArgumentsAreRefusedWithAReason(String aggregation, String reason) {
        String facet = "{found:'" + aggregation + "'}";
        assertThatThrownBy(() -> ask("*:*", facet)).hasMessageContaining(reason);
        assertThat(catchThrowable(() -> ask("*:*", facet)))
                .isInstanceOfSatisfying(
                        SolrException.class, e -> assertThat(e.code()).isEqualTo(400));
    }

    private Map<?, ?> found(String query) {
        return (Map<?, ?>)
                ask(query, "{processEmpty:true,found:'volumes(day,patient)'}")._get("facets/found");
    }

    private NamedList<Object> ask(String query, String facet) {
        return index.ask(
                new ModifiableSolrParams().set("q", query).set("rows", 0).set("json.facet", facet));
    }
}
