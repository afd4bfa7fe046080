package org.cohorte.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Says what a request means. */
final class ExplainCommand implements Command {

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String help() {
        return """
                ./cohorte explain REQUEST.json [--as USER] [--json] [--data DIR]

                Says a request in French and in English, how it is rewritten before it is asked, and of each part of the
                plan how many patients of the population are in it and how long it took now (what was asked lately comes
                from the caches of the index); then what the index is asked. Sizes and times are left out as a user whose
                figures go through the disclosure rule. REQUEST.json is a request in its saved form; - reads it from
                standard input.

                  --as USER    as this account would ask it
                  --json       as JSON
                  --data DIR   data folder of the running application
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments = Arguments.read(words, Set.of("--as", "--data"), Set.of("--json"));
        byte[] request = RequestFile.read(arguments.words("REQUEST.json").getFirst());
        JsonNode answer = ApiClient.of(terminal.data(arguments))
                .post("/explain" + RequestFile.onBehalf(arguments.text("--as")), request);
        if (arguments.has("--json")) {
            terminal.out().println(answer.toPrettyString());
            return Exit.OK;
        }
        terminal.out().println(answer.path("fr").asString(""));
        terminal.out().println();
        terminal.out().println(answer.path("en").asString(""));
        Warnings.print(answer, terminal);
        if (answer.has("plan")) {
            terminal.out().println();
            print(answer.path("plan"), terminal);
        }
        if (answer.has("solr")) {
            terminal.out().println();
            terminal.out().println(answer.path("solr").toPrettyString());
        }
        return Exit.OK;
    }

    private static void print(JsonNode plan, Terminal terminal) {
        for (JsonNode rule : plan.path("rules")) {
            terminal.out()
                    .println("Rewritten by " + rule.path("rule").asString("") + " in "
                            + rule.path("node").asString(""));
        }
        Table parts = new Table().row("part", "patients", "ms", "criteria");
        for (JsonNode part : plan.path("parts")) {
            List<String> criteria = new ArrayList<>();
            part.path("words").forEach(words -> criteria.add(words.asString("")));
            parts.row(
                    part.path("name").asString(""),
                    part.path("patients").asString(""),
                    part.path("millis").asString(""),
                    String.join("; ", criteria));
        }
        parts.lines().forEach(terminal.out()::println);
    }
}
