package org.cohorte.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Prints the figures of a request. */
final class CountCommand implements Command {

    @Override
    public String name() {
        return "count";
    }

    @Override
    public String help() {
        return """
                ./cohorte count REQUEST.json [--as USER] [--json] [--data DIR]

                Counts the patients of a request, the same figures as the screen gives, and prints the funnel: for each
                criterion the patients it matches alone, those that remain after it, and those that it alone takes away.
                REQUEST.json is a request in its saved form; - reads it from standard input.

                  --as USER    within the rights of this account, instead of the whole hospital
                  --json       everything the API answers, as JSON
                  --data DIR   data folder of the running application
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments = Arguments.read(words, Set.of("--as", "--data"), Set.of("--json"));
        byte[] request = RequestFile.read(arguments.words("REQUEST.json").getFirst());
        JsonNode answer = ApiClient.of(terminal.data(arguments))
                .post("/counts" + RequestFile.onBehalf(arguments.text("--as")), request);
        if (arguments.has("--json")) {
            terminal.out().println(answer.toPrettyString());
        } else {
            print(answer, terminal);
        }
        return Exit.OK;
    }

    private static void print(JsonNode answer, Terminal terminal) {
        terminal.out().println(figure(answer.path("total")) + " patients of " + figure(answer.path("population")));
        terminal.out().println();
        Table funnel = new Table().row("criterion", "alone", "remain", "removes");
        for (JsonNode node : answer.path("nodes")) {
            funnel.row(
                    "  ".repeat(node.path("depth").asInt(0)) + node.path("name").asString(""),
                    figure(node.path("alone")),
                    figure(node.path("remain")),
                    figure(node.path("removes")));
        }
        funnel.lines().forEach(terminal.out()::println);
        Warnings.print(answer, terminal);
        terminal.out().println();
        printPatients(answer.path("patients"), terminal);
        for (JsonNode left : answer.path("leftOut")) {
            terminal.out()
                    .println("Left out by " + left.path("node").asString("") + ": " + figure(left.path("values"))
                            + " values of unknown unit");
        }
        for (JsonNode list : answer.path("lists")) {
            terminal.out()
                    .println("List of " + list.path("node").asString("") + ": " + figure(list.path("notFound")) + " of "
                            + figure(list.path("given")) + " identifiers not found");
        }
        printSource(answer, terminal);
    }

    private static void printPatients(JsonNode patients, Terminal terminal) {
        Table ages = new Table().row("age", "women", "men", "other");
        for (JsonNode band : patients.path("ages")) {
            ages.row(
                    band.path("from").asString("")
                            + (band.has("to") ? "–" + band.path("to").asString("") : "+"),
                    figure(band.path("female")),
                    figure(band.path("male")),
                    figure(band.path("other")));
        }
        JsonNode sexes = patients.path("sexes");
        ages.row("all", figure(sexes.path("female")), figure(sexes.path("male")), figure(sexes.path("other")));
        ages.lines().forEach(terminal.out()::println);
        terminal.out().println();
        terminal.out()
                .println(figure(patients.path("alive")) + " alive, " + figure(patients.path("deceased")) + " deceased");
    }

    private static void printSource(JsonNode answer, Terminal terminal) {
        JsonNode index = answer.path("index");
        terminal.out()
                .println("Index " + index.path("version").asString("") + " of "
                        + index.path("asOf").asString("") + ", request "
                        + answer.path("fingerprint").asString("") + ", "
                        + answer.path("tookMillis").asString("") + " ms");
    }

    /** A number with its thousands apart, or the text that hides it. */
    private static String figure(JsonNode figure) {
        if (figure.isIntegralNumber()) {
            return String.format(Locale.ENGLISH, "%,d", figure.longValue());
        }
        return figure.isString() ? figure.stringValue() : "";
    }
}
