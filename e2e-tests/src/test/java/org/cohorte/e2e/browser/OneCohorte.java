package org.cohorte.e2e.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cohorte.e2e.program.RunningCohorte;
import org.springframework.util.FileSystemUtils;

/** The program with a demonstration hospital, started once for all tests in a browser: each visitor has their own session. */
final class OneCohorte {

    private static Optional<RunningCohorte> running = Optional.empty();

    private OneCohorte() {}

    /** The one that all tests share; the first caller waits for its start. */
    static synchronized RunningCohorte shared() {
        if (running.isEmpty()) {
            running = Optional.of(start());
        }
        return running.get();
    }

    private static RunningCohorte start() {
        try {
            Path data = Files.createTempDirectory("cohorte-browser-test");
            RunningCohorte cohorte = RunningCohorte.start(data, HospitalFiles.PATIENTS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(cohorte, data)));
            return cohorte;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(RunningCohorte cohorte, Path data) {
        cohorte.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
