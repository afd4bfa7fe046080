package org.cohorte.app.cli;

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

                Says a request in French and in English, and what the index is asked. REQUEST.json is a request in its
                saved form; - reads it from standard input.

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
        if (answer.has("solr")) {
            terminal.out().println();
            terminal.out().println(answer.path("solr").toPrettyString());
        }
        return Exit.OK;
    }
}
