package org.cohorte.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.cohorte.app.data.ImportJobs;
import org.cohorte.app.launch.Cohorte;
import org.cohorte.app.launch.Console;
import org.cohorte.app.launch.RunOptions;
import org.cohorte.app.security.DemonstrationAccounts;
import org.springframework.util.FileSystemUtils;

/**
 * A whole installation with a small demonstration hospital, started once for all tests of this module: real PostgreSQL,
 * real Solr, real HTTP.
 */
public final class Installation {

    private static final int PATIENTS = 200;
    private static Optional<Installation> shared = Optional.empty();

    private final Cohorte cohorte;
    private final Path data;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Installation() {
        try {
            data = Files.createTempDirectory("cohorte-app-test");
            // An empty folder is what a first start expects; it is made again, with its permissions.
            Files.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        cohorte = Cohorte.start(RunOptions.on(data).withPort(0).withDemo(PATIENTS), new Console(out, out));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        awaitImports();
    }

    /** The one that all tests share; the first caller waits for its start. */
    public static synchronized Installation shared() {
        if (shared.isEmpty()) {
            shared = Optional.of(new Installation());
        }
        return shared.get();
    }

    private void stop() {
        cohorte.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until nothing is being imported. */
    public void awaitImports() {
        ImportJobs jobs = bean(ImportJobs.class);
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> jobs.current().isEmpty());
    }

    /** Base address, on loopback. */
    public String url() {
        return cohorte.address().loopback();
    }

    /** What users are told to open, and the issuer of tokens. */
    public String issuer() {
        return cohorte.address().url();
    }

    public Path data() {
        return data;
    }

    /** Everything the console was told. */
    public String console() {
        return said.toString(StandardCharsets.UTF_8);
    }

    public <T> T bean(Class<T> type) {
        return cohorte.context().getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return cohorte.context().getBean(name, type);
    }

    /** The drawn password of an account of the demonstration. */
    public String password(String login) {
        return bean(DemonstrationAccounts.class).people().stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow()
                .password();
    }

    /** A secret of the data folder. */
    public String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
