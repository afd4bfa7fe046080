package org.cohorte.e2e.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built program in a process of its own, on a data folder of its own, as {@code ./cohorte run} starts it. */
public final class RunningCohorte implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration STOP = Duration.ofMinutes(2);
    private static final Pattern ACCOUNT = Pattern.compile("^ {2}(\\w+) +([a-z]+-[a-z]+-\\d+) .*");
    private static final String READY = "Cohorte is ready at";
    private static final String FILLED = "demonstration hospital is ready";

    private final Process process;
    private final Path data;
    private final String address;
    private final List<String> lines = new ArrayList<>();
    private final CompletableFuture<Void> awaited = new CompletableFuture<>();

    private RunningCohorte(Process process, Path data, String address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /** Starts it with a demonstration of so many patients and waits until these are in. */
    public static RunningCohorte start(Path data, int patients) throws IOException {
        return start(data, FILLED, "--demo", Integer.toString(patients));
    }

    /** Starts it on the data of an earlier start and waits until it answers. */
    public static RunningCohorte startAgain(Path data) throws IOException {
        return start(data, READY, "--demo", "0");
    }

    private static RunningCohorte start(Path data, String awaited, String... options) throws IOException {
        int port = freePort();
        List<String> words = new ArrayList<>(List.of("run", "--port", Integer.toString(port)));
        words.addAll(List.of(options));
        Process process = Program.begin(data, words.toArray(String[]::new));
        RunningCohorte running = new RunningCohorte(process, data, "http://localhost:" + port);
        Thread.ofVirtual().start(() -> running.read(awaited));
        try {
            running.awaited.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            running.close();
            throw new IllegalStateException("Cohorte did not start:\n" + running.said(), e);
        }
        return running;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void read(String end) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
                if (line.contains(end)) {
                    awaited.complete(null);
                }
            }
        } catch (IOException e) {
            awaited.completeExceptionally(e);
        }
        awaited.completeExceptionally(new IOException("the program has ended"));
    }

    public String address() {
        return address;
    }

    /** The data folder. */
    public Path data() {
        return data;
    }

    /** The application's own process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The password that the console showed for an account. */
    public String password(String login) {
        return said().lines()
                .map(ACCOUNT::matcher)
                .filter(Matcher::matches)
                .filter(match -> match.group(1).equals(login))
                .map(match -> match.group(2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no account " + login + " in:\n" + said()));
    }

    /** Everything that the console showed so far. */
    public String said() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    /** Ends the application as a power cut would, and leaves what it started. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, and returns the exit code; kills it after two minutes. */
    public int stop() throws InterruptedException {
        process.toHandle().destroy(); // unlike the process, it leaves the pipe open for the last words
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
