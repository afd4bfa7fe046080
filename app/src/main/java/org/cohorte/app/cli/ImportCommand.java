package org.cohorte.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.omop.OmopDatabase;
import org.cohorte.ingest.source.SourceException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Imports a folder of files, a zip of tables, or a schema of a database into the running application, and waits for the end. */
final class ImportCommand implements Command {

    private static final Duration PACE = Duration.ofMillis(500);
    private static final int REFUSALS_SHOWN = 20;
    private static final String FHIR = "fhir";
    private static final String OMOP = "omop";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String help() {
        return """
                ./cohorte import fhir DIR                                [--dry-run] [--json] [--data DIR]
                ./cohorte import omop DIR|ZIP                            [--dry-run] [--json] [--data DIR]
                ./cohorte import omop jdbc:postgresql://HOST/DATABASE?user=ROLE&currentSchema=SCHEMA
                                      [--password-file FILE]             [--dry-run] [--json] [--data DIR]

                Imports FHIR R4 resources from the files *.ndjson and *.ndjson.gz of a folder: Patient, Encounter,
                Condition, Procedure, Observation, MedicationRequest, DocumentReference, DiagnosticReport, Organization,
                Location. Or the tables of the OMOP CDM (5.3, 5.4): from the files person.csv, visit_occurrence.csv,
                condition_occurrence.csv … of a folder or a zip file, comma or tab separated, gzip or not, or from a schema
                of a PostgreSQL; with the vocabulary (concept, concept_ancestor) where it is there. What is there already is
                replaced; importing the same data twice changes nothing. Ctrl-C here leaves the import running in the
                application.

                  --dry-run             read and check everything, write nothing
                  --json                the report as JSON
                  --password-file FILE  whose first line is the password of ROLE; else that of the variable
                                        COHORTE_OMOP_PASSWORD. Put the address between quotation marks
                  --data DIR            data folder of the running application
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments =
                Arguments.read(words, Set.of("--data", SourcePassword.OPTION), Set.of("--dry-run", "--json"));
        List<String> what = arguments.words("the format (fhir or omop)", "where the data are");
        ObjectNode wish = wish(what.getFirst(), what.get(1), arguments, terminal);
        ApiClient api = ApiClient.of(terminal.data(arguments));
        JsonNode begun = api.post("/imports", JsonMapper.shared().writeValueAsBytes(wish));
        terminal.err().println("Importing " + begun.path("folder").asString());
        JsonNode end = follow(api, begun.path("id").asString(), terminal);
        if (end.path("state").asString("").equals("failed")) {
            throw new CommandException("the import failed: "
                    + end.path("failure").asString("") + "\nNothing is lost: start it again once the cause is gone.");
        }
        if (arguments.has("--json")) {
            terminal.out().println(end.path("report").toPrettyString());
        } else {
            print(end.path("report"), terminal);
        }
        return Exit.OK;
    }

    private static ObjectNode wish(String format, String place, Arguments arguments, Terminal terminal) {
        if (!format.equals(FHIR) && !format.equals(OMOP)) {
            throw new UsageException("Only fhir and omop can be imported, not " + format + ".");
        }
        ObjectNode wish =
                JsonMapper.shared().createObjectNode().put("format", format).put("dryRun", arguments.has("--dry-run"));
        if (format.equals(OMOP) && OmopDatabase.isAddress(place)) {
            Optional<String> password = SourcePassword.read(arguments, terminal);
            checkAddress(place, password);
            password.ifPresent(secret -> wish.put("password", secret));
            return wish.put("folder", place);
        }
        if (arguments.has(SourcePassword.OPTION)) {
            throw new UsageException(SourcePassword.OPTION + " is for databases alone.");
        }
        Path folder = Path.of(place).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder) && !(format.equals(OMOP) && Files.isRegularFile(folder))) {
            throw new UsageException("There is no folder " + folder + (format.equals(OMOP) ? ", nor a file." : "."));
        }
        return wish.put("folder", folder.toString());
    }

    private static void checkAddress(String address, Optional<String> password) {
        try {
            OmopDatabase.of(address, password);
        } catch (SourceException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode follow(ApiClient api, String id, Terminal terminal) {
        String told = "";
        while (true) {
            JsonNode now = api.get("/imports/" + id);
            if (!now.path("state").asString("").equals("running")) {
                return now;
            }
            String line = progress(now.path("progress"));
            if (!line.equals(told) && !line.isEmpty()) {
                terminal.err().println(line);
                told = line;
            }
            pause();
        }
    }

    private static String progress(JsonNode progress) {
        if (progress.isMissingNode()) {
            return "";
        }
        return String.format(
                Locale.ENGLISH,
                "%3.0f %%  %s: %,d lines read, %,d documents, %,d refused",
                100 * progress.path("done").asDouble(0),
                progress.path("step").asString(""),
                progress.path("records").asLong(0),
                progress.path("documents").asLong(0),
                progress.path("refused").asLong(0));
    }

    private static void pause() {
        try {
            Thread.sleep(PACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted; the import goes on in the application", e);
        }
    }

    private static void print(JsonNode report, Terminal terminal) {
        Table types = new Table().row("type", "read", "taken", "events", "set aside", "refused");
        for (JsonNode type : report.path("types")) {
            types.row(
                    type.path("type").asString(""),
                    number(type.path("read")),
                    number(type.path("taken")),
                    number(type.path("events")),
                    sum(type.path("notEvents")),
                    sum(type.path("refused")));
        }
        types.lines().forEach(terminal.out()::println);
        terminal.out().println();
        terminal.out()
                .println(number(report.path("changed")) + " documents new or changed, "
                        + number(report.path("unchanged"))
                        + " unchanged; the index is at version "
                        + report.path("indexVersion").asString(""));
        for (JsonNode note : report.path("notes")) {
            terminal.out().println("  note: " + note.asString(""));
        }
        int shown = 0;
        for (JsonNode refusal : report.path("refusals")) {
            if (shown++ == REFUSALS_SHOWN) {
                terminal.out().println("  …");
                break;
            }
            terminal.out()
                    .println("  refused: " + refusal.path("file").asString("") + " line "
                            + refusal.path("line").asString("") + " "
                            + refusal.path("path").asString("") + ": "
                            + refusal.path("detail").asString(""));
        }
        if (report.hasNonNull("quarantine")) {
            terminal.out()
                    .println("All refused lines are in "
                            + report.path("quarantine").asString(""));
        }
    }

    private static String sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong(0);
        }
        return String.format(Locale.ENGLISH, "%,d", sum);
    }

    private static String number(JsonNode number) {
        return number.isNumber() ? String.format(Locale.ENGLISH, "%,d", number.asLong()) : "";
    }
}
