package org.cohorte.app.cli;

import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Waits for the end of an import that runs in the application, telling how far it is. */
final class ImportFollowing {

    private static final Duration PACE = Duration.ofMillis(500);

    private ImportFollowing() {}

    /**
     * The report of the end.
     *
     * @param begun what the application answered when it began
     * @throws CommandException when it failed, or when this command is interrupted
     */
    static JsonNode report(ApiClient api, JsonNode begun, Terminal terminal) {
        terminal.err().println("Importing " + begun.path("folder").asString());
        JsonNode end = end(api, begun.path("id").asString(), terminal);
        if (end.path("state").asString("").equals("failed")) {
            throw new CommandException("the import failed: "
                    + end.path("failure").asString("") + "\nNothing is lost: start it again once the cause is gone.");
        }
        return end.path("report");
    }

    private static JsonNode end(ApiClient api, String id, Terminal terminal) {
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
}
