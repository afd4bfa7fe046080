package org.cohorte.registry.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.cohorte.registry.postgres.PostgresException.Reason;

/** Runs the server's programs. */
final class Commands {

    private Commands() {}

    /** How a program ended and all that it said. */
    record Result(int exit, String output) {

        boolean succeeded() {
            return exit == 0;
        }
    }

    /** Runs a program to its end, in English, without PostgreSQL variables of the caller's environment. */
    static Result run(List<String> command, Path folder, Duration patience) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            return await(process, command, patience);
        } catch (IOException e) {
            throw new PostgresException(Reason.FAILED, "Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException(Reason.FAILED, "Interrupted while running " + command.getFirst(), e);
        }
    }

    private static Result await(Process process, List<String> command, Duration patience) throws InterruptedException {
        FutureTask<String> output = new FutureTask<>(() -> read(process));
        Thread.ofVirtual().start(output);
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PostgresException(
                        Reason.FAILED, command.getFirst() + " did not end within " + patience.toSeconds() + " s");
            }
            return new Result(process.exitValue(), output.get());
        } catch (ExecutionException e) {
            throw new PostgresException(Reason.FAILED, "Lost the output of " + command.getFirst(), e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
