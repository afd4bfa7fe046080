package org.cohorte.solr.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Solr node that runs as a child of this process and ends with it, even when this process is killed: the node watches the pipe
 * between them. Safe for use by many threads.
 */
public final class SolrProcess implements AutoCloseable {

    /** Megabytes. */
    private static final int SMALL_HEAP = 2048;

    private static final String CORE = "cohorte";
    private static final String READY = "READY ";
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final SolrNodeSettings settings;
    private final Process process;
    private final URI url;

    private SolrProcess(SolrNodeSettings settings, Process process, URI url) {
        this.settings = settings;
        this.process = process;
        this.url = url;
    }

    /**
     * Starts a node and returns when its core answers.
     *
     * @throws SolrProcessException when it does not, with the node's own words
     */
    public static SolrProcess start(SolrNodeSettings settings) {
        Process process = launch(settings);
        try {
            URI url = awaitReady(process, settings);
            return new SolrProcess(settings, process, url);
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Process launch(SolrNodeSettings settings) {
        try {
            Files.createDirectories(settings.home());
            NodeLog.rotate(settings.log());
            ProcessBuilder builder = new ProcessBuilder(command(settings))
                    .directory(settings.home().toFile())
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
            builder.environment().put("COHORTE_SOLR_USER", settings.user());
            builder.environment().put("COHORTE_SOLR_SECRET", settings.secret());
            return builder.start();
        } catch (IOException e) {
            throw new SolrProcessException(
                    "Cannot start Solr in " + settings.home() + ": "
                            + e.getClass().getSimpleName() + " " + e.getMessage(),
                    e);
        }
    }

    private static List<String> command(SolrNodeSettings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(heap(settings.heap()));
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Djava.awt.headless=true");
        int java = Runtime.version().feature();
        if (java >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        if (java >= 25) {
            command.add("-XX:+UseCompactObjectHeaders");
        }
        settings.properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", settings.classPath(), "org.cohorte.solr.node.SolrNode"));
        command.addAll(List.of("home=" + settings.home().toAbsolutePath(), "port=" + settings.port()));
        return command;
    }

    /**
     * The whole heap from the start, as Solr's own script has it. Small heaps are collected by the parallel collector: G1 pays for its short pauses
     * with work at each reference that is written, a tenth of what indexing costs, and a whole collection of a small heap takes half a
     * second. Half of them is for what is new: each collection copies what is being indexed, so fewer of them copy less. Larger ones need G1; batches hold arrays of a megabyte and more, and it marks the whole heap whenever many come
     * that fill half a region: heaps below 8 GB have small ones.
     */
    private static List<String> heap(String size) {
        List<String> options = new ArrayList<>(List.of("-Xms" + size, "-Xmx" + size));
        String number = size.replaceFirst("[mMgG]$", "");
        long megabytes = Long.parseLong(number) * (size.toLowerCase(Locale.ROOT).endsWith("g") ? 1024 : 1);
        if (megabytes <= SMALL_HEAP) {
            options.add("-XX:+UseParallelGC");
            options.add("-XX:NewRatio=1");
        } else {
            options.add("-XX:+UseG1GC");
            if (megabytes < 8192) {
                options.add("-XX:G1HeapRegionSize=4m");
            }
        }
        return options;
    }

    private static URI awaitReady(Process process, SolrNodeSettings settings) {
        CompletableFuture<URI> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> readOutput(process, ready), "solr-output");
        reader.setDaemon(true);
        reader.start();
        try {
            return ready.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SolrProcessException(
                    "Solr was not ready after " + settings.patience().toSeconds() + " s; see " + settings.log(), e);
        } catch (ExecutionException e) {
            throw new SolrProcessException("Solr did not start: " + lastWords(process, settings), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SolrProcessException("Interrupted while Solr was starting", e);
        }
    }

    /** Reads to the end, so that the node never waits for a full pipe. */
    private static void readOutput(Process process, CompletableFuture<URI> ready) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    ready.complete(URI.create(line.substring(READY.length())));
                }
            }
            ready.completeExceptionally(new SolrProcessException("the node ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static String lastWords(Process process, SolrNodeSettings settings) {
        String exit = process.onExit()
                .completeOnTimeout(process, GRACE.toSeconds(), TimeUnit.SECONDS)
                .thenApply(ended -> ended.isAlive() ? "still running" : "exit code " + ended.exitValue())
                .join();
        return NodeLog.lastLine(settings.log()).orElse("no message") + " (" + exit + "; log: " + settings.log() + ")";
    }

    /** The node's base address, such as {@code http://127.0.0.1:40123/solr}. */
    public URI url() {
        return url;
    }

    /** The address of the core. */
    public URI coreUrl() {
        return URI.create(url + "/" + CORE);
    }

    /** The name that requests have to give. */
    public String user() {
        return settings.user();
    }

    /** The password that requests have to give. */
    public String secret() {
        return settings.secret();
    }

    /** Whether the node is running. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The node's process, to watch for its end. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Stops the node: it commits and closes its index; killed when that takes more than 30 s. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
