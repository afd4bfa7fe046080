package org.cohorte.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cohorte.ingest.omop.OmopDatabase;
import org.cohorte.ingest.source.SourceException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Imports a folder of files, a zip of tables, or a schema of a database into the running application, and waits for the end. */
final class ImportCommand implements Command {

    private static final String REPLAY = "--replay";
    private static final String FORMAT = "the format (fhir or omop)";
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
                ./cohorte import fhir|omop --replay N                    [--dry-run] [--json] [--data DIR]

                Imports FHIR R4 resources from the files *.ndjson and *.ndjson.gz of a folder: Patient, Encounter,
                Condition, Procedure, Observation, MedicationRequest, DocumentReference, DiagnosticReport, Organization,
                Location. Or the tables of the OMOP CDM (5.3, 5.4): from the files person.csv, visit_occurrence.csv,
                condition_occurrence.csv … of a folder or a zip file, comma or tab separated, gzip or not, or from a schema
                of a PostgreSQL; with the vocabulary (concept, concept_ancestor) where it is there. What is there already is
                replaced; importing the same data twice changes nothing. Ctrl-C here leaves the import running in the
                application.

                  --dry-run             read and check everything, write nothing
                  --replay N            import the lines that import N refused, from DIR/quarantine/import-N, once they
                                        are mended there; those that are refused again go to the quarantine of the
                                        new import
                  --json                the report as JSON
                  --password-file FILE  whose first line is the password of ROLE; else that of the variable
                                        COHORTE_OMOP_PASSWORD. Put the address between quotation marks
                  --data DIR            data folder of the running application
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments =
                Arguments.read(words, Set.of("--data", REPLAY, SourcePassword.OPTION), Set.of("--dry-run", "--json"));
        OptionalInt replayed = arguments.number(REPLAY, 1, Integer.MAX_VALUE);
        List<String> what =
                replayed.isPresent() ? arguments.words(FORMAT) : arguments.words(FORMAT, "where the data are");
        String place = replayed.isPresent() ? quarantine(replayed.getAsInt(), terminal.data(arguments)) : what.get(1);
        ObjectNode wish = wish(what.getFirst(), place, arguments, terminal);
        ApiClient api = ApiClient.of(terminal.data(arguments));
        JsonNode begun = api.post("/imports", JsonMapper.shared().writeValueAsBytes(wish));
        JsonNode report = ImportFollowing.report(api, begun, terminal);
        if (arguments.has("--json")) {
            terminal.out().println(report.toPrettyString());
        } else {
            print(report, terminal);
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

    /** Where an import left the lines that it refused. */
    private static String quarantine(int run, Path data) {
        Path folder = data.toAbsolutePath().normalize().resolve("quarantine").resolve("import-" + run);
        if (!Files.isDirectory(folder)) {
            throw new UsageException("Import " + run + " left no refused lines: there is no folder " + folder + ".");
        }
        return folder.toString();
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
        printChanges(report.path("types"), terminal);
        printQuality(report.path("quality"), terminal);
        terminal.out().println();
        terminal.out()
                .println(number(report.path("changed")) + " documents new or changed, "
                        + number(report.path("removed")) + " removed, "
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
            String quarantine = report.path("quarantine").asString("");
            terminal.out().println("All refused lines are in " + quarantine);
            terminal.out()
                    .println("Mend them there, then: ./cohorte import fhir --replay "
                            + quarantine.substring(quarantine.lastIndexOf('-') + 1));
        }
    }

    /** What became of records that were held before, and of deletions; the page of the import says it in words. */
    private static void printChanges(JsonNode types, Terminal terminal) {
        Table table =
                new Table().row("type", "older", "deleted", "moved", "fewer", "deletion older", "deletion of nothing");
        boolean any = false;
        for (JsonNode type : types) {
            JsonNode changes = type.path("changes");
            JsonNode older = type.path("notEvents").path("OLDER_VERSION");
            if (!changes.isEmpty() || older.asLong(0) > 0) {
                any = true;
                table.row(
                        type.path("type").asString(""),
                        number(older),
                        number(changes.path("DELETED")),
                        number(changes.path("MOVED")),
                        number(changes.path("SHORTENED")),
                        number(changes.path("DELETION_OLDER")),
                        number(changes.path("DELETION_NOT_HELD")));
            }
        }
        if (any) {
            terminal.out().println();
            table.lines().forEach(terminal.out()::println);
        }
    }

    /** What is odd about the records that were taken; the page of the import has more. */
    private static void printQuality(JsonNode quality, Terminal terminal) {
        Table table =
                new Table().row("type", "records", "no stay", "no date", "before birth", "after death", "duplicates");
        for (JsonNode type : quality.path("types")) {
            JsonNode counts = type.path("counts");
            table.row(
                    type.path("type").asString(""),
                    number(counts.path("records")),
                    number(counts.path("withoutStay")),
                    number(counts.path("withoutDate")),
                    number(counts.path("beforeBirth")),
                    number(counts.path("afterDeath")),
                    number(counts.path("duplicates")));
        }
        terminal.out().println();
        table.lines().forEach(terminal.out()::println);
        printUnknown("codes", quality.path("unknownCodes"), terminal);
        printUnknown("units of measure", quality.path("unknownMeasures"), terminal);
        printUnknown("units of care", quality.path("unknownUnits"), terminal);
    }

    private static void printUnknown(String what, JsonNode all, Terminal terminal) {
        if (!all.isEmpty()) {
            terminal.out().println();
            terminal.out().println("unknown " + what + ", the most frequent:");
            Table table = new Table();
            all.forEach(met -> table.row(
                    "  " + met.path("name").asString(""),
                    number(met.path("count")),
                    met.path("file").asString("") + " line " + met.path("line").asString("")));
            table.lines().forEach(terminal.out()::println);
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
