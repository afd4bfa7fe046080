package org.cohorte.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cohorte.app.Installation;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.concepts.ConceptSearch;
import org.cohorte.query.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nomenclatures from the command line, into a running application. */
class NomenclatureCommandTest {

    private static final String SYSTEM = "http://example.org/command";
    private static final Scope ALL = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, false);

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

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<Concept> tops() {
        return installation.bean(ConceptSearch.class).roots(SYSTEM, ALL);
    }

    @Test
    void a_nomenclature_is_tried_imported_listed_and_found() throws IOException {
        String system = file("system.json", """
                {"resourceType": "CodeSystem", "url": "%s", "title": "Ours", "concept": [
                  {"code": "a", "display": "Above", "concept": [{"code": "b", "display": "Below"}]}]}""".formatted(SYSTEM));
        Outcome dry = run("nomenclature", "import", "fhir", system, "--dry-run");
        assertThat(dry.exit()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("Ours (" + SYSTEM + "): 2 codes read", "Nothing was written.");
        assertThat(tops()).isEmpty();
        assertThat(run("nomenclature", "list").out()).doesNotContain(SYSTEM).containsPattern("cim10 +43,145");

        Outcome real = run("nomenclature", "import", "fhir", system, "--name", "Of the hospital");
        assertThat(real.exit()).as(real.err()).isZero();
        assertThat(real.out()).contains("documents new or changed; the index is at version");
        assertThat(tops()).extracting(Concept::labelEn).containsExactly("Above");
        assertThat(run("nomenclature", "list").out()).containsPattern(SYSTEM + " +2 +Of the hospital +.*system.json");
        assertThat(run("nomenclature", "list", "--json").out()).contains("\"shipped\" : true");
    }

    @Test
    void what_is_wrong_with_a_file_is_told_with_its_place() throws IOException {
        Outcome bad = run("nomenclature", "import", "ccam", file("bad.csv", "code,libelle\nA,One\nA,Other\n"));
        assertThat(bad.exit()).isEqualTo(Exit.FAILURE);
        assertThat(bad.err()).contains("bad.csv, line 3: the code A has another name at bad.csv, line 2");
        Outcome format = run("nomenclature", "import", "icd11", file("some.csv", "x"));
        assertThat(format.exit()).isEqualTo(Exit.USAGE);
        assertThat(format.err()).contains("There is no format icd11", "cim10-atih, ccam");
        assertThat(run("nomenclature", "import", "ccam", "/nowhere/x.csv").err())
                .contains("There is no file");
        assertThat(run("nomenclature", "remove").exit()).isEqualTo(Exit.USAGE);
    }
}
