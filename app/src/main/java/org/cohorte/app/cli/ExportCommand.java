package org.cohorte.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes tables of a cohort as a workbook. */
final class ExportCommand implements Command {

    private static final Duration PACE = Duration.ofMillis(500);
    private static final Set<String> OPTIONS = Set.of(
            "--tables", "--format", "--out", "--as", "--purpose", "--reference", "--reading", "--language", "--data");

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String help() {
        return """
                ./cohorte export COHORT|REQUEST.json --tables patients,biology --out FILE.xlsx [--format xlsx]
                                 [--reading nominative|pseudonymised] [--purpose TEXT] [--as USER] [--data DIR]

                Writes tables of a cohort as one workbook, with every column that the reading may have, and waits for it.
                COHORT is the id of a cohort, or its name when one alone is called so. The patients of a REQUEST.json
                become a cohort first, under the name of the file. Each step is kept in the audit.

                  --tables LIST      of patients, stays, diagnoses, biology; separated by commas
                  --out FILE         to this file (mode 600), which appears when it is complete
                  --format xlsx      the only one
                  --reading READING  with identities or without; otherwise the highest that the account may export with
                  --purpose TEXT     why; it stands in the workbook and in the audit
                  --reference TEXT   of the study
                  --language LANG    of the workbook: fr or en
                  --as USER          for this account and within its rights, instead of the operator's
                  --data DIR         data folder of the running application
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments = Arguments.read(words, OPTIONS, Set.of());
        String source = arguments.words("COHORT|REQUEST.json").getFirst();
        Path out = arguments.path("--out").orElseThrow(() -> new UsageException("Missing: --out FILE.xlsx."));
        WholeFile.requireFolder(out);
        ObjectNode order = order(arguments);
        Work work = new Work(ApiClient.of(terminal.data(arguments)), arguments.text("--as"), terminal);
        order.put("cohort", work.cohort(source));
        work.fetch(work.wait(work.ask(order)), out);
        return Exit.OK;
    }

    private static ObjectNode order(Arguments arguments) {
        ObjectNode order = JsonMapper.shared().createObjectNode();
        ObjectNode tables = order.putObject("tables");
        String list = arguments.text("--tables").orElseThrow(() -> new UsageException("Missing: --tables LIST."));
        for (String table : list.split(",", -1)) {
            tables.putArray(table.strip());
        }
        order.put("purpose", arguments.text("--purpose").orElse("Command line"));
        order.put("format", arguments.text("--format").orElse("xlsx"));
        for (String option : List.of("reference", "reading", "language")) {
            arguments.text("--" + option).ifPresent(value -> order.put(option, value));
        }
        return order;
    }

    /** One call of the command. */
    private record Work(ApiClient api, Optional<String> as, Terminal terminal) {

        private String address(String path) {
            return new Address(path).with("as", as).text();
        }

        String cohort(String source) {
            boolean request = "-".equals(source) || Files.isRegularFile(Path.of(source));
            return request ? made(source) : CohortChoice.id(api, source, as);
        }

        private String made(String file) {
            ObjectNode body = api.body();
            body.put(
                    "name",
                    "-".equals(file) ? "request" : Path.of(file).getFileName().toString());
            body.set("criteria", RequestFile.criteria(file));
            JsonNode cohort = api.post(address("/cohorts"), body);
            String id = cohort.path("id").asString("");
            terminal.err()
                    .println("The request became the cohort " + id + ", " + number(cohort.path("size")) + " patients.");
            return id;
        }

        String ask(ObjectNode order) {
            return api.post(address("/exports"), order).path("id").asString("");
        }

        /** Its id, once its file is there. */
        String wait(String id) {
            String told = "";
            while (true) {
                JsonNode now = api.get(address("/exports/" + id));
                switch (now.path("state").asString("")) {
                    case "ready" -> {
                        return id;
                    }
                    case "waiting", "running" -> told = tell(now, told);
                    default ->
                        throw new CommandException("the export " + id + " was not made: "
                                + now.path("state").asString("") + " "
                                + now.path("failure").asString("") + ". Nothing was written.");
                }
                pause(id);
            }
        }

        private String tell(JsonNode now, String told) {
            String line = now.path("state").asString("") + ": " + number(now.path("rowsDone")) + " of "
                    + number(now.path("rowsTotal")) + " rows";
            if (!line.equals(told)) {
                terminal.err().println(line);
            }
            return line;
        }

        private static void pause(String id) {
            try {
                Thread.sleep(PACE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandException("interrupted; the export " + id + " goes on in the application", e);
            }
        }

        void fetch(String id, Path out) {
            try (InputStream file = api.download(address("/exports/" + id + "/file"))) {
                WholeFile.write(file, out);
            } catch (IOException e) {
                throw new CommandException("the file was broken off and is not complete: " + e.getMessage(), e);
            }
            terminal.err().println("Written: " + out);
        }

        private static String number(JsonNode number) {
            return String.format(Locale.ENGLISH, "%,d", number.asLong(0));
        }
    }
}
