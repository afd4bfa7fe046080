package org.cohorte.e2e.program;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built program, in the way its script starts it. */
public final class Program {

    private static final int SECONDS = 300;

    private Program() {}

    /** How a run ended and everything that it said. */
    public record Ended(int exit, String said) {}

    /** Begins a command on a data folder; what it says on both streams comes in one. */
    public static Process begin(Path data, String... words) throws IOException {
        Path distribution = distribution();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                distribution.resolve("lib") + File.separator + "*",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "org.cohorte.app.cli.Main"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("COHORTE_HOME", distribution.toString());
        builder.environment().put("COHORTE_DATA", data.toString());
        return builder.start();
    }

    /** Runs a command to its end. */
    public static Ended run(Path data, String... words) throws IOException, InterruptedException {
        return toItsEnd(begin(data, words));
    }

    /** Waits for the end of a process that does not say more than its pipe holds. */
    public static Ended toItsEnd(Process process) throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("not ended after " + SECONDS + " s: " + process.info());
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.exitValue(), said);
        } finally {
            process.destroy();
        }
    }

    /** The folder of the checkout that the tests run in. */
    public static Path checkout() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isExecutable(folder.resolve("cohorte")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not in a checkout of Cohorte"));
    }

    private static Path distribution() {
        Path distribution = checkout().resolve("app/target/cohorte");
        if (!Files.isDirectory(distribution)) {
            throw new IllegalStateException("app/target/cohorte is missing: package the module app");
        }
        return distribution;
    }
}
