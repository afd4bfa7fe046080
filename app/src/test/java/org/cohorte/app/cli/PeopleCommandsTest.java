package org.cohorte.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PeopleCommandsTest {

    private static final String WOMEN = """
            {"version": 1, "root": {"type": "group", "id": "root", "children": [
              {"type": "patient", "id": "women", "sexes": ["female"]}]}}""";

    @TempDir
    private Path folder = Path.of("");

    private final Installation installation = Installation.shared();

    private record Outcome(int exit, String out, String err) {}

    private Outcome run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("COHORTE_DATA", installation.data().toString()));
        int exit = Main.run(List.of(words), terminal);
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String request() throws IOException {
        return Files.writeString(folder.resolve("women.json"), WOMEN).toString();
    }

    private static JsonNode json(Outcome outcome) {
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        return JsonMapper.shared().readTree(outcome.out());
    }

    @Test
    void a_cohort_is_made_sampled_listed_and_deleted() throws IOException {
        String name = "Femmes \"d'ici\" / 👩 " + UUID.randomUUID();
        Outcome made = run("cohort", "create", request(), "--name", name);
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.err()).contains("patients");

        JsonNode sample = json(run("cohort", "sample", name, "--count", "3", "--seed", "5", "--json"));
        assertThat(sample.path("size").asInt()).isEqualTo(3);
        assertThat(sample.path("sample").path("seed").asInt()).isEqualTo(5);
        Outcome list = run("cohort", "list");
        assertThat(list.out()).contains(name).contains(made.out().strip()).contains("(sample)");
        assertThat(run("cohort", "sample", name, "--count", "3").err())
                .as("the sample is called so too")
                .contains("2 cohorts are called");

        assertThat(run("cohort", "delete", made.out().strip()).exit()).isZero();
        assertThat(json(run("cohort", "list", "--json")).toString())
                .doesNotContain(made.out().strip());
        assertThat(run("cohort", "delete", made.out().strip()).exit()).isEqualTo(Exit.FAILURE);
    }

    @Test
    void a_group_of_fhir_becomes_a_cohort() throws IOException {
        String name = "Groupe " + UUID.randomUUID();
        String file = Files.writeString(folder.resolve("Group.ndjson"), """
                {"resourceType":"Group","id":"g1","type":"person","actual":true,"name":"%s","member":[\
                {"entity":{"reference":"Patient/P1"}},{"entity":{"reference":"https://example.org/Patient/P2/_history/4"}},\
                {"entity":{"reference":"Patient/nobody"}},{"entity":{"reference":"Device/P3"}},\
                {"entity":{"reference":"Patient/P3"},"inactive":true}]}
                {"resourceType":"List","id":"l1","entry":[{"item":{"reference":"Patient/P4"}}]}
                """.formatted(name))
                .toString();
        assertThat(run("cohort", "create", file).err()).contains("choose one with --group ID: Group/g1, List/l1");

        Outcome made = run("cohort", "create", file, "--group", "g1", "--json");
        assertThat(json(made).path("size").asInt()).isEqualTo(2);
        assertThat(json(made).path("name").asString()).isEqualTo(name);
        assertThat(made.err())
                .contains("1 members that refer to no patient, 1 that belong no longer")
                .contains("1 of 3 patients not found");
        Outcome unnamed = run("cohort", "create", file, "--group", "l1");
        assertThat(unnamed.exit()).isEqualTo(Exit.USAGE);
        assertThat(unnamed.err()).contains("List/l1 has no name of its own");
        Outcome lines = run("cohort", "create", file, "--group", "g1", "--as", "investigateur");
        assertThat(lines.err()).contains("source identifiers are for those who read identities");
        assertThat(run("cohort", "create", request(), "--name", name, "--group", "g1")
                        .err())
                .contains("--group chooses a Group or a List of FHIR");
    }

    @Test
    void an_export_waits_and_writes_a_whole_file_that_others_cannot_read() throws IOException {
        Path file = folder.resolve("women.xlsx");
        Outcome done = run("export", request(), "--tables", "patients,biology", "--out", file.toString());

        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.out()).isEmpty();
        assertThat(done.err()).contains("became the cohort").contains("Written: ");
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("women.json", "women.xlsx");
        }
    }

    @Test
    void an_export_that_cannot_be_fails_and_writes_nothing() throws IOException {
        String out = folder.resolve("none.xlsx").toString();
        assertThat(run("export", request(), "--tables", "planets", "--out", out).exit())
                .isEqualTo(Exit.USAGE);
        assertThat(run("export", request(), "--out", out).err()).contains("--tables");
        assertThat(run("export", "no such cohort", "--tables", "patients", "--out", out)
                        .err())
                .contains("There is no cohort");
        Outcome figures = run("export", request(), "--tables", "patients", "--out", out, "--as", "clinicien");
        assertThat(figures.exit()).isEqualTo(Exit.FAILURE);
        assertThat(figures.err()).contains("rights");
        assertThat(run("export", request(), "--tables", "patients", "--out", folder + "/absent/x")
                        .err())
                .contains("no folder");
        assertThat(folder.resolve("none.xlsx")).doesNotExist();
    }

    @Test
    void an_opposition_counts_at_once_and_records_are_merged_and_taken_apart() throws IOException {
        String women = request();
        int before = json(run("count", women, "--json")).path("total").asInt();
        Outcome opposed = run("identities", "oppose", "1", "--by", "number");
        assertThat(opposed.out()).contains("1 patients, 1 changed, 0 unknown");
        int now = json(run("count", women, "--json")).path("total").asInt();
        assertThat(run("identities", "consent", "1", "--by", "number").exit()).isZero();
        assertThat(json(run("count", women, "--json")).path("total").asInt())
                .isEqualTo(before)
                .isBetween(now, now + 1);
        Outcome unknown = run("identities", "oppose", "nobody at all");
        assertThat(unknown.exit()).isEqualTo(Exit.FAILURE);
        assertThat(unknown.err()).contains("No patient is called nobody at all");

        String kept = "1";
        String other = "2";
        Outcome merged = run("identities", "merge", kept, other, "--by", "number", "--reason", "doublon");
        assertThat(merged.exit()).as(merged.err()).isZero();
        state(other, "merged");
        assertThat(run("identities", "list").out()).contains("doublon");
        assertThat(run("identities", "merge", other, kept, "--by", "number", "--reason", "x")
                        .err())
                .contains("circle");
        assertThat(run("identities", "merge", kept, kept, "--by", "number", "--reason", "x")
                        .err())
                .contains("two records");
        assertThat(run("identities", "unmerge", other, "--by", "number", "--reason", "erreur")
                        .exit())
                .isZero();
        state(other, "apart");
        assertThat(run("identities", "merge", kept, other, "--by", "number", "--reason", "x", "--as", "clinicien")
                        .err())
                .contains("rights");
        assertThat(run("identities", "list", "--as", "administrateur").exit()).isZero();
    }

    private void state(String givenUp, String state) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> json(run("identities", "list", "--json"))
                                .valueStream()
                                .filter(merge ->
                                        merge.path("givenUp").asString().equals(givenUp))
                                .map(merge -> merge.path("state").asString())
                                .toList(),
                        List.of(state)::equals);
    }

    @Test
    void accesses_are_granted_listed_and_ended_for_a_manager() {
        String root = json(run("access", "list", "--login", "clinicien", "--as", "administrateur", "--json"))
                .get(0)
                .path("perimeter")
                .path("number")
                .asString();
        Outcome granted = run(
                "access",
                "grant",
                "--login",
                "exploitant",
                "--role",
                "feasibility",
                "--perimeter",
                root,
                "--days",
                "3",
                "--as",
                "administrateur");
        assertThat(granted.exit()).as(granted.err()).isZero();
        assertThat(run("access", "list", "--login", "exploitant", "--as", "administrateur")
                        .out())
                .contains(granted.out().strip())
                .contains("ending");
        assertThat(run("access", "end", granted.out().strip(), "--as", "administrateur")
                        .exit())
                .isZero();

        assertThat(run("access", "end", "x", "--as", "administrateur").exit()).isEqualTo(Exit.USAGE);
        Outcome alone = run("access", "grant", "--login", "x", "--role", "y", "--perimeter", root);
        assertThat(alone.exit()).isEqualTo(Exit.FAILURE);
        assertThat(alone.err()).contains("rights");
    }

    @Test
    void the_audit_is_searched_for_an_auditor_alone() {
        run("cohort", "list");
        assertThat(run("audit").exit()).isEqualTo(Exit.FAILURE);
        run("audit", "--as", "auditeur");
        Outcome table = run("audit", "--as", "auditeur", "--action", "auditRead", "--since", "2020-01-01");
        assertThat(table.out()).contains("auditRead").contains("auditeur");
        Http.from("127.0.0.31", installation.url()).signIn("nobody-at-all", "not-it");
        assertThat(run("audit", "--as", "auditeur", "--action", "signIn", "--outcome", "refused")
                        .out())
                .containsPattern("nobody-at-all +signIn +refused +127\\.0\\.0\\.31 .*unknownAccount");
        JsonNode lines = json(run("audit", "--as", "auditeur", "--limit", "1", "--json"));
        assertThat(lines.size()).isEqualTo(1);
        assertThat(run("audit", "--as", "auditeur", "--since", "yesterday").exit())
                .isEqualTo(Exit.USAGE);
    }
}
