package org.cohorte.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Populations of FHIR as hospitals hand them over. */
class PopulationFileTest {

    @TempDir
    private Path folder = Path.of("");

    private PopulationFile file(String... lines) throws IOException {
        return PopulationFile.of(
                Files.write(folder.resolve("any"), List.of(lines)).toString());
    }

    private FhirPopulation population(String... lines) throws IOException {
        return file(lines).population(Optional.empty());
    }

    private static String member(String reference) {
        return "{\"entity\":{\"reference\":\"" + reference + "\"}}";
    }

    private static String group(String id, String... members) {
        return "{\"resourceType\":\"Group\",\"id\":\"" + id + "\",\"type\":\"person\",\"actual\":true,\"member\":["
                + String.join(",", members) + "]}";
    }

    private static List<String> values(FhirPopulation population) {
        var identifiers =
                population.criteria().path("root").path("children").get(0).path("identifiers");
        assertThat(identifiers.path("kind").asString()).isEqualTo("source");
        return identifiers
                .path("values")
                .valueStream()
                .map(value -> value.asString())
                .toList();
    }

    private void refused(String why, String... lines) {
        assertThatThrownBy(() -> population(lines))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aGroupNamesThoseWhoBelong() throws IOException {
        FhirPopulation read = population("""
                {"resourceType": "Group", "id": "g1", "name": " Suivi ", "actual": true, "type": "person", "quantity": 5,
                 "characteristic": [{"code": {"text": "entry"}, "exclude": false}],
                 "member": [
                  {"entity": {"reference": "Patient/p1"}},
                  {"entity": {"reference": "Patient/p2"}, "inactive": false},
                  {"entity": {"reference": "Patient/p3"}, "inactive": true},
                  {"entity": {"reference": "Device/d1"}},
                  {"entity": {"reference": "Patient/p1"}}]}""");
        assertThat(read.label()).isEqualTo("Group/g1");
        assertThat(read.name()).contains("Suivi");
        assertThat(values(read)).containsExactly("p1", "p2");
        assertThat(read.leftOut()).contains("1 members that refer to no patient, 1 that belong no longer");
    }

    @Test
    void aListNamesItsItemsInWhateverOrderItIsWritten() throws IOException {
        FhirPopulation read = population("""
                {"entry": [
                  {"item": {"reference": "Patient/p1"}, "date": "2026-01-01"},
                  {"deleted": true, "item": {"reference": "Patient/p2"}},
                  {"flag": {"text": "x"}, "item": {"reference": "Patient/p3", "type": "Patient"}, "deleted": null}],
                 "title": "Liste", "name": "not of a List", "id": "l1", "resourceType": "List"}""");
        assertThat(read.label()).isEqualTo("List/l1");
        assertThat(read.name()).contains("Liste");
        assertThat(values(read)).containsExactly("p1", "p3");
        assertThat(read.leftOut()).contains("1 members that belong no longer");
    }

    @ParameterizedTest
    @CsvSource({
        "Patient/x, x",
        "Patient/x/_history/3, x",
        "https://fhir.example.org/r4/Patient/x, x",
        "http://localhost/Patient/x-1.2/_history/1, x-1.2",
        "urn:uuid:0b1, 0b1"
    })
    void aPatientIsReferredToInAnyWay(String reference, String id) throws IOException {
        assertThat(values(population(group("g", member(reference))))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Device/x", "Practitioner/Patient", "#x", "Patient", "Patient/", "x", "", "Group/Patient/x/y"})
    void whatRefersToNoPatientIsCounted(String reference) throws IOException {
        FhirPopulation read = population(group("g", member("Patient/p1"), member(reference), "{}"));
        assertThat(values(read)).containsExactly("p1");
        assertThat(read.leftOut()).contains("2 members that refer to no patient");
        refused("Group/g names no patient: 1 members that refer to no patient.", group("g", member(reference)));
    }

    @Test
    void identifiersAreNoRecords() {
        refused("names 1 of its patients by an identifier", group("g", member("Patient?identifier=urn:oid:1.2|8001")));
        refused(
                "names 2 of its patients by an identifier",
                group(
                        "g",
                        member("Patient/p1"),
                        member("https://x/Patient?identifier=8001"),
                        "{\"entity\":{\"type\":\"Patient\",\"identifier\":{\"value\":\"8001\"}}}"));
    }

    @Test
    void whatHasNoPatientsSaysWhy() {
        refused(
                "Group/g is of type device",
                "{\"resourceType\":\"Group\",\"id\":\"g\",\"type\":\"device\",\"member\":[" + member("Patient/x")
                        + "]}");
        refused(
                "Group/g is a definition",
                "{\"resourceType\":\"Group\",\"id\":\"g\",\"type\":\"person\",\"actual\":false}");
        refused("List without id names no patient.", "{\"resourceType\":\"List\"}");
        refused(
                "holds no Group and no List",
                "{\"resourceType\":\"Patient\",\"id\":\"p\",\"name\":[{\"family\":\"X\"}]}");
    }

    @Test
    void twoHundredThousandPatientsAreTheMost() throws IOException {
        String many = IntStream.range(0, 200_000)
                .mapToObj(i -> member("Patient/p" + i))
                .collect(Collectors.joining(","));
        assertThat(values(population(group("g", many, member("Patient/p7"))))).hasSize(200_000);
        refused("Group/g names more than 200,000 patients", group("g", many, member("Patient/more")));
    }

    @Test
    void oneOfSeveralIsChosenFromLinesAndBundles() throws IOException {
        String[] lines = {
            group("a", member("Patient/1")),
            "",
            "{\"resourceType\":\"Patient\",\"id\":\"a\"}",
            "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":2,\"entry\":[{\"fullUrl\":\"x\",\"resource\":"
                    + group("b", member("Patient/2")) + ",\"search\":{\"mode\":\"match\"}},{\"resource\":"
                    + "{\"resourceType\":\"List\",\"id\":\"a\",\"entry\":[{\"item\":{\"reference\":\"Patient/3\"}}]}}]}"
        };
        assertThat(values(file(lines).population(Optional.of("b")))).containsExactly("2");
        assertThat(values(file(lines).population(Optional.of("Group/a")))).containsExactly("1");
        assertThat(values(file(lines).population(Optional.of("List/a")))).containsExactly("3");
        refused("holds 3 populations; choose one with --group ID: Group/a, Group/b, List/a.", lines);
        assertThatThrownBy(() -> file(lines).population(Optional.of("a")))
                .hasMessageContaining("holds 2 populations a;");
        assertThatThrownBy(() -> file(lines).population(Optional.of("c")))
                .hasMessageContaining("holds no population c; it holds Group/a, Group/b, List/a.");
    }

    @Test
    void tenIdsAreEnough() {
        refused(
                "Group/8, Group/9 and 5 more.",
                IntStream.range(0, 15).mapToObj(i -> group("" + i)).toArray(String[]::new));
    }

    @Test
    void otherBundlesAreRefused() {
        refused(
                "line 2: a Bundle of type transaction is not read",
                group("a"),
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":" + group("g") + "}]}");
    }

    @Test
    void gzipIsToldByItsContent() throws IOException {
        Path packed = folder.resolve("Group.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(group("g", member("Patient/1")).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        PopulationFile file = PopulationFile.of(packed.toString());
        assertThat(file.isFhir()).isTrue();
        assertThat(values(file.population(Optional.empty()))).containsExactly("1");

        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, java.util.Arrays.copyOf(whole, whole.length - 12));
        assertThatThrownBy(() -> file.population(Optional.empty()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Group.ndjson.gz cannot be read");
    }

    /** A file that breaks off is broken at its end, behind the last line. */
    @Test
    void brokenFilesAreToldWithTheirLine() {
        refused(
                "any is not well-formed JSON: line 4",
                group("g", member("Patient/1")),
                "",
                "{\"resourceType\":\"Group\",");
        refused("any is not well-formed JSON: line 2", group("g"), "{\"resourceType\":\"Group\",\"id\":}");
        refused("any, line 2: a resource of FHIR is expected.", group("g"), "[]");
        refused("any, line 2: a resource has no resourceType.", group("g"), "{\"id\":\"x\"}");
        refused(
                "any, line 1: inactive is neither true nor false.",
                group("g", "{\"entity\":{\"reference\":\"Patient/1\"},\"inactive\":\"true\"}"));
    }

    @Test
    void aRequestIsNoResource() throws IOException {
        PopulationFile request = file("{\"version\":1,", "\"root\":{\"resourceType\":\"no\"}}");
        assertThat(request.isFhir()).isFalse();
        assertThat(request.request().path("version").asInt()).isEqualTo(1);
        assertThat(file("[1]").isFhir()).isFalse();
        assertThat(file(group("g")).isFhir()).isTrue();
        assertThatThrownBy(() -> file("{\"version\":1,", "").isFhir())
                .hasMessageContaining("not well-formed JSON: line 3");
        assertThatThrownBy(() -> PopulationFile.of(folder + "/absent").isFhir())
                .hasMessageContaining("There is no file");
    }
}
