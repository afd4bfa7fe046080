package org.cohorte.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command sees of the world.
 *
 * @param out         results
 * @param err         progress and complaints
 * @param environment variables
 */
record Terminal(PrintStream out, PrintStream err, Map<String, String> environment) {

    /** The data folder: the option's, else that of {@code COHORTE_DATA}, which the script sets. */
    Path data(Arguments arguments) {
        return arguments
                .path("--data")
                .orElseGet(() -> Path.of(environment.getOrDefault("COHORTE_DATA", "data")))
                .toAbsolutePath()
                .normalize();
    }

    /** Whether a person looks on, to whom a line may be written over; the script asks the shell. */
    boolean interactive() {
        return environment.containsKey("COHORTE_TERMINAL");
    }
}
