package org.cohorte.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cohorte.app.Installation;
import org.cohorte.app.launch.Databases;
import org.cohorte.registry.Registry;
import org.cohorte.registry.imports.ImportRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

    private static final String WOMEN = """
            {"version": 1, "root": {"type": "group", "id": "root", "children": [
              {"type": "patient", "id": "women", "sexes": ["female"]}]}}""";

    @TempDir
    private Path folder = Path.of("");

    private final Installation installation = Installation.shared();

    /** What a command printed, and its exit code. */
    private record Outcome(int exit, String out, String err) {}

    private static Outcome run(Path data, String... words) {
        return run(Map.of("COHORTE_DATA", data.toString()), List.of(words));
    }

    private Outcome run(Map<String, String> variables, String... words) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("COHORTE_DATA", installation.data().toString());
        return run(environment, List.of(words));
    }

    private static Outcome run(Map<String, String> environment, List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        int exit = Main.run(words, terminal);
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Outcome run(String... words) {
        return run(installation.data(), words);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @TestFactory
    Stream<DynamicTest> every_command_explains_itself() {
        return Stream.of(
                        "run",
                        "import",
                        "nomenclature",
                        "count",
                        "members",
                        "explain",
                        "doctor",
                        "cohort",
                        "export",
                        "access",
                        "audit")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Outcome help = run(name, "--help");
                    assertThat(help.exit()).isZero();
                    assertThat(help.out()).startsWith("./cohorte " + name);
                    assertThat(help.err()).isEmpty();
                    Outcome wrong = run(name, "--no-such-option");
                    assertThat(wrong.exit()).isEqualTo(Exit.USAGE);
                    assertThat(wrong.err()).contains("--no-such-option").contains("--help");
                }));
    }

    @Test
    void count_prints_an_aligned_funnel_and_the_same_figures_as_json() throws IOException {
        String request = file("women.json", WOMEN);
        Outcome table = run("count", request);
        JsonNode json =
                JsonMapper.shared().readTree(run("count", request, "--json").out());

        assertThat(table.exit()).isZero();
        assertThat(table.err()).isEmpty();
        assertThat(table.out().lines().findFirst().orElseThrow())
                .isEqualTo("%,d patients of %,d"
                        .formatted(
                                json.path("total").asLong(),
                                json.path("population").asLong()));
        assertThat(table.out())
                .containsPattern("criterion +alone +remain +removes")
                .contains("Women");
    }

    @Test
    void count_tells_what_is_wrong_with_a_request_and_where() throws IOException {
        Outcome malformed = run("count", file("malformed.json", "{\n\"version\": 1,\n"));
        assertThat(malformed.exit()).isEqualTo(Exit.USAGE);
        assertThat(malformed.err()).contains("line 3");
        assertThat(malformed.out()).isEmpty();

        Outcome unknown = run(
                "count",
                file(
                        "code.json",
                        WOMEN.replace("{\"type\": \"patient\", \"id\": \"women\", \"sexes\": [\"female\"]}", """
                        {"type": "diagnosis", "id": "d", "codes": [{"system": "cim10", "code": "NOPE"}]}""")));
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("node d").contains("NOPE");

        assertThat(run("count", folder.resolve("absent.json").toString()).err()).contains("no file");
        assertThat(run("count", folder.toString()).err()).contains("is a folder");
        assertThat(run("count").err()).contains("REQUEST.json");
    }

    @Test
    void members_writes_a_whole_file_that_others_cannot_read() throws IOException {
        Path out = folder.resolve("members.csv");
        Outcome done = run("members", file("women.json", WOMEN), "--out", out.toString());

        assertThat(done.exit()).isZero();
        assertThat(done.out()).isEmpty();
        assertThat(Files.readAllLines(out)).startsWith("patient").hasSizeGreaterThan(10);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
        assertThat(run("members", file("women.json", WOMEN)).out()).isEqualTo(Files.readString(out));

        assertThat(run("members", file("women.json", WOMEN), "--as", "clinicien")
                        .exit())
                .isEqualTo(Exit.FAILURE);
    }

    @Test
    void explain_speaks_both_languages() throws IOException {
        Outcome words = run("explain", file("women.json", WOMEN));
        assertThat(words.out()).contains("Patients de tout l'hôpital").contains("Patients of the whole hospital");
        assertThat(words.out())
                .containsPattern("population +\\d+ +\\d+\\.\\d")
                .containsPattern("total +\\d+ +\\d+\\.\\d");
    }

    @Test
    void an_import_tells_its_progress_apart_from_its_report() throws IOException {
        Path source = Files.createDirectory(folder.resolve("fhir"));
        Files.writeString(source.resolve("Patient.ndjson"), """
                {"resourceType":"Patient","id":"cli-1","gender":"female","birthDate":"1950-02-03"}
                {"resourceType":"Patient","id":"cli-2","gender":
                """);
        Outcome dry = run("import", "fhir", source.toString(), "--dry-run");
        assertThat(dry.err()).contains("Importing " + source);
        assertThat(dry.exit()).isZero();
        assertThat(dry.out()).containsPattern("Patient +2 +1").contains("refused: Patient.ndjson line 2");

        assertThat(run("import", "fhir", folder.resolve("absent").toString()).exit())
                .isEqualTo(Exit.USAGE);
        assertThat(run("import", "hl7v2", source.toString()).exit()).isEqualTo(Exit.USAGE);
        Outcome noTables = run("import", "omop", source.toString(), "--dry-run");
        assertThat(noTables.exit()).isEqualTo(Exit.FAILURE);
        assertThat(noTables.err()).contains("PERSON").contains("person.csv");
    }

    @Test
    void an_import_reads_a_schema_of_a_database_and_takes_its_password_from_a_file_or_the_environment()
            throws Exception {
        Databases databases = installation.bean(Databases.class);
        String reader = databases.application().user();
        String password = databases.application().password();
        OmopTables.create(databases.owner(), "cdm", reader);
        String database = databases.application().url().replaceFirst("\\?.*", "");
        String address = database + "?user=" + reader + "&currentSchema=cdm";
        Path file = Path.of(file("password", password + "\n"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        Outcome fromFile = run("import", "omop", address, "--dry-run", "--password-file", file.toString());
        assertThat(fromFile.exit()).isZero();
        assertThat(fromFile.out()).containsPattern("person +2 +2");
        assertThat(fromFile.err()).contains("Importing " + database + " schema cdm");
        Outcome fromEnvironment =
                run(Map.of("COHORTE_OMOP_PASSWORD", password), "import", "omop", address, "--dry-run");
        assertThat(fromEnvironment.out()).isEqualTo(fromFile.out());

        Outcome noSchema =
                run(Map.of("COHORTE_OMOP_PASSWORD", password), "import", "omop", address + "54", "--dry-run");
        assertThat(noSchema.exit()).isEqualTo(Exit.FAILURE);
        assertThat(noSchema.err()).contains("no schema cdm54").contains("cdm.");
        assertThat(run("import", "omop", address, "--dry-run").err()).contains("COHORTE_OMOP_PASSWORD");
        assertThat(List.of(fromFile, fromEnvironment, noSchema))
                .allSatisfy(outcome -> assertThat(outcome.out() + outcome.err()).doesNotContain(password));
    }

    @Test
    void an_import_refuses_passwords_that_others_can_read() throws IOException {
        String address = "jdbc:postgresql://127.0.0.1:1/x?user=r";
        Outcome onTheLine = run("import", "omop", address + "&password=s3cret");
        assertThat(onTheLine.exit()).isEqualTo(Exit.USAGE);
        assertThat(onTheLine.err()).contains("password must not").doesNotContain("s3cret");

        Path open = Path.of(file("open", "s3cret\n"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Outcome others = run("import", "omop", address, "--password-file", open.toString());
        assertThat(others.exit()).isEqualTo(Exit.USAGE);
        assertThat(others.err()).contains("chmod 600").doesNotContain("s3cret");
    }

    @Test
    void refused_lines_are_replayed_by_the_number_of_their_import() throws IOException {
        Path source = Files.createDirectory(folder.resolve("replayed"));
        Files.writeString(source.resolve("Patient.ndjson"), """
                {"resourceType":"Patient","id":"cli-3","gender":"feminine","birthDate":"1950-02-03"}
                """);
        installation.awaitImports();
        Outcome first = run("import", "fhir", source.toString());
        assertThat(first.out()).contains("./cohorte import fhir --replay ");
        String number = first.out().strip().replaceAll("(?s).* ", "");
        Path lines = installation.data().resolve("quarantine/import-" + number + "/Patient.ndjson");
        Files.writeString(lines, Files.readString(lines).replace("feminine", "female"));

        Outcome replayed = run("import", "fhir", "--replay", number);

        assertThat(replayed.exit()).as(replayed.err()).isZero();
        assertThat(replayed.out()).containsPattern("Patient +1 +1").doesNotContain("refused:");
        assertThat(run("import", "fhir", "--replay", "999999").err()).contains("left no refused lines");
        assertThat(run("import", "fhir", "--replay", "one").exit()).isEqualTo(Exit.USAGE);
        assertThat(run("import", "fhir", source.toString(), "--replay", number).exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void a_second_import_says_that_one_is_running() throws IOException {
        installation.awaitImports();
        Path source = Files.createDirectory(folder.resolve("second"));
        Files.writeString(source.resolve("Patient.ndjson"), "");
        try (ImportRun running = installation.bean(Registry.class).importRuns().begin("fhir", "/first/folder")) {
            Outcome second = run("import", "fhir", source.toString());
            assertThat(second.exit()).isEqualTo(Exit.FAILURE);
            assertThat(second.err()).contains("Another import is running", "/first/folder");
            running.succeeded("{}");
        }
    }

    @Test
    void nothing_running_is_said_and_has_an_exit_code_of_its_own() throws IOException {
        Outcome nothing = run(folder, "count", file("women.json", WOMEN));
        assertThat(nothing.exit()).isEqualTo(Exit.NOT_RUNNING);
        assertThat(nothing.err()).contains("./cohorte run");

        Files.writeString(folder.resolve("running"), "pid=1\nurl=http://127.0.0.1:9\ntoken=x\n");
        Outcome killed = run(folder, "count", file("women.json", WOMEN));
        assertThat(killed.exit()).isEqualTo(Exit.NOT_RUNNING);
        assertThat(killed.err()).contains("killed");
    }

    @Test
    void the_doctor_finds_a_healthy_installation_and_an_open_secret() throws IOException {
        Outcome healthy = run("doctor");
        assertThat(healthy.out())
                .contains("application: answers")
                .contains("patients")
                .doesNotContain("WRONG");
        assertThat(healthy.exit()).isZero();

        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Path open = Files.writeString(secrets.resolve("solr"), "x");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Outcome ill = run(folder, "doctor");
        assertThat(ill.out()).contains("WRONG").contains("chmod 600");
        assertThat(ill.exit()).isEqualTo(Exit.FAILURE);
    }

    @Test
    void a_second_run_on_the_same_data_says_so() {
        Outcome second = run("run", "--port", "0");
        assertThat(second.exit()).isEqualTo(Exit.FAILURE);
        assertThat(second.err())
                .contains("already running")
                .contains(installation.url())
                .contains("--data");
    }
}
