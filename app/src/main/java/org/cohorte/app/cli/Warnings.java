package org.cohorte.app.cli;

import tools.jackson.databind.JsonNode;

/** Prints what the author of a request probably does not mean. */
final class Warnings {

    private Warnings() {}

    static void print(JsonNode answer, Terminal terminal) {
        for (JsonNode warning : answer.path("warnings")) {
            String node = warning.path("node").asString("");
            terminal.out()
                    .println("Warning" + (node.isEmpty() ? "" : " (" + node + ")") + ": "
                            + warning.path("message").asString(""));
        }
    }
}
