package org.cohorte.e2e.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built program in a process of its own, on a data folder of its own, as {@code ./cohorte run} starts it. */
final class RunningCohorte implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Pattern ACCOUNT = Pattern.compile("^ {2}(\\w+) +([a-z]+-[a-z]+-\\d+) .*");

    private final Process process;
    private final String address;
    private final List<String> lines = new ArrayList<>();
    private final CompletableFuture<Void> filled = new CompletableFuture<>();

    private RunningCohorte(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it with a demonstration of so many patients and waits until these are in. */
    static RunningCohorte start(Path data, int patients) throws IOException {
        Path distribution = distribution();
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                distribution.resolve("lib") + File.separator + "*",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "org.cohorte.app.cli.Main",
                "run",
                "--port",
                Integer.toString(port),
                "--demo",
                Integer.toString(patients));
        builder.environment().put("COHORTE_HOME", distribution.toString());
        builder.environment().put("COHORTE_DATA", data.toString());
        builder.redirectErrorStream(true);
        RunningCohorte running = new RunningCohorte(builder.start(), "http://localhost:" + port);
        Thread.ofVirtual().start(running::read);
        try {
            running.filled.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            running.close();
            throw new IllegalStateException("Cohorte did not start:\n" + running.said(), e);
        }
        return running;
    }

    private static Path distribution() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("app/target/cohorte"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("app/target/cohorte is missing: package the module app"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
                if (line.contains("demonstration hospital is ready")) {
                    filled.complete(null);
                }
            }
        } catch (IOException e) {
            filled.completeExceptionally(e);
        }
        filled.completeExceptionally(new IOException("the program has ended"));
    }

    String address() {
        return address;
    }

    /** The password that the console showed for an account. */
    String password(String login) {
        return said().lines()
                .map(ACCOUNT::matcher)
                .filter(Matcher::matches)
                .filter(match -> match.group(1).equals(login))
                .map(match -> match.group(2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no account " + login + " in:\n" + said()));
    }

    String said() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
