package org.cohorte.app.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the command line says about a run; everything else comes from the configuration.
 *
 * @param data    data folder
 * @param port    to listen on; 0: any free one; empty: as configured
 * @param demo    patients of the demonstration hospital; empty: as configured
 * @param config  a configuration file beside that of the data folder
 * @param verbose logs also on the console
 */
public record RunOptions(Path data, OptionalInt port, OptionalInt demo, Optional<Path> config, boolean verbose) {

    /** Everything as configured. */
    public static RunOptions on(Path data) {
        return new RunOptions(data, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), false);
    }

    public RunOptions withPort(int newPort) {
        return new RunOptions(data, OptionalInt.of(newPort), demo, config, verbose);
    }

    public RunOptions withDemo(int patients) {
        return new RunOptions(data, port, OptionalInt.of(patients), config, verbose);
    }

    /** The same as Spring reads them. */
    String[] asSpringArguments(DataFolder folder) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--cohorte.data=" + folder.path());
        arguments.add("--logging.file.name=" + folder.logs().resolve("cohorte.log"));
        arguments.add("--spring.config.additional-location=" + configLocations(folder));
        port.ifPresent(p -> arguments.add("--server.port=" + p));
        demo.ifPresent(d -> arguments.add("--cohorte.demo=" + d));
        if (verbose) {
            arguments.add("--logging.threshold.console=INFO");
        }
        return arguments.toArray(String[]::new);
    }

    private String configLocations(DataFolder folder) {
        String own = "optional:file:" + folder.path().resolve("config") + "/";
        return config.map(file -> own + ",file:" + file.toAbsolutePath()).orElse(own);
    }
}
