package org.cohorte.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohorte.ingest.nomenclature.formats.NomenclatureFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists nomenclatures, and imports one into the running application. */
final class NomenclatureCommand implements Command {

    private static final Set<String> OPTIONS = Set.of("--data", "--system", "--name");
    private static final Set<String> FLAGS = Set.of("--json", "--dry-run");

    @Override
    public String name() {
        return "nomenclature";
    }

    @Override
    public String help() {
        return """
                ./cohorte nomenclature list                 [--json] [--data DIR]
                ./cohorte nomenclature import FORMAT FILE   [--system URI] [--name NAME] [--dry-run] [--json] [--data DIR]

                Nomenclatures say what stands above a code and what it is called. An imported one takes the place of the
                former one of its system, whole, for all processes of the installation; records of the index whose codes
                change their place are brought up to date, and whoever counts sees all of it or nothing. A code that is in the data and in
                no nomenclature stays searchable, under "not in nomenclature".

                  cim10-atih   CIM-10 of the ATIH: code|type|ssr|psy|short|name, ISO-8859-1
                  ccam         the tree of the CCAM as JSON, or a table: code, libelle, parent
                  ghm          roots and groups as JSON (a file, or a folder with ghm*.json), or a table: code, libelle
                  atc          names by code as JSON, or a table: code, libelle, label_en, synonymes
                  ucd          a table: code_ucd, nom_court, code_atc
                  loinc        the folder of the official distribution, with the French names and the hierarchy that are
                               in it, or Loinc.csv alone
                  anabio       a table: code, libelle, parent; or sets of analyses
                  fhir         a CodeSystem or a ValueSet as JSON; a ValueSet and a supplement add to what is there

                Files are plain or gzip; tables are UTF-8 and name their columns in the first line.

                  --system URI  the system of the codes, in place of the format's or the file's
                  --name NAME   as people call the nomenclature
                  --dry-run     read and check everything, tell what would change, write nothing
                  --json        everything the API answers, as JSON
                  --data DIR    data folder of the running application
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments = Arguments.read(words, OPTIONS, FLAGS);
        Verbs verbs = Verbs.of(arguments.rest(), "list", "import");
        if (verbs.verb().equals("list")) {
            arguments.words("list");
            list(ApiClient.of(terminal.data(arguments)), arguments, terminal);
        } else {
            load(arguments, terminal);
        }
        return Exit.OK;
    }

    private static void list(ApiClient api, Arguments arguments, Terminal terminal) {
        JsonNode all = api.get("/nomenclatures");
        if (arguments.has("--json")) {
            terminal.out().println(all.toPrettyString());
            return;
        }
        Table table = new Table().row("system", "codes", "name", "from");
        all.forEach(one -> table.row(
                one.path("system").asString(""),
                number(one.path("codes")),
                one.path("name").asString(""),
                one.path("shipped").asBoolean(false)
                        ? "the product"
                        : one.path("origin").asString("") + ", "
                                + one.path("imported").asString("")));
        table.lines().forEach(terminal.out()::println);
    }

    private static void load(Arguments arguments, Terminal terminal) {
        List<String> what = arguments.words("import", "the format", "FILE");
        if (NomenclatureFormat.find(what.get(1)).isEmpty()) {
            throw new UsageException(
                    "There is no format " + what.get(1) + "; possible are: " + NomenclatureFormat.words() + ".");
        }
        Path file = Path.of(what.get(2)).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            throw new UsageException("There is no file " + file + ".");
        }
        ApiClient api = ApiClient.of(terminal.data(arguments));
        ObjectNode wish = api.body()
                .put("format", what.get(1))
                .put("file", file.toString())
                .put("dryRun", arguments.has("--dry-run"));
        arguments.text("--system").ifPresent(system -> wish.put("system", system));
        arguments.text("--name").ifPresent(name -> wish.put("name", name));
        JsonNode report = ImportFollowing.report(api, api.post("/nomenclatures", wish), terminal);
        if (arguments.has("--json")) {
            terminal.out().println(report.toPrettyString());
        } else {
            print(report, arguments.has("--dry-run"), terminal);
        }
    }

    private static void print(JsonNode report, boolean dryRun, Terminal terminal) {
        JsonNode nomenclature = report.path("nomenclature");
        terminal.out()
                .println(nomenclature.path("name").asString("") + " ("
                        + nomenclature.path("system").asString("") + "): " + number(nomenclature.path("codes"))
                        + " codes read"
                        + (nomenclature.path("part").asBoolean(false) ? ", added to those there are" : ""));
        Table table = new Table().row("system", "codes", "new", "gone", "not in it, kept", "moved", "records");
        for (JsonNode change : nomenclature.path("changes")) {
            table.row(
                    change.path("system").asString(""),
                    number(change.path("codes")),
                    number(change.path("added")),
                    number(change.path("removed")),
                    number(change.path("outside")),
                    number(change.path("moved")),
                    number(change.path("events")));
        }
        table.lines().forEach(terminal.out()::println);
        terminal.out()
                .println(
                        dryRun
                                ? "Nothing was written."
                                : number(report.path("changed"))
                                        + " documents new or changed; the index is at version "
                                        + report.path("indexVersion").asString(""));
    }

    private static String number(JsonNode number) {
        return String.format(Locale.ENGLISH, "%,d", number.asLong(0));
    }
}
