package org.cohorte.solr.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program that runs Solr: {@code java -cp <lib>/*:<classes> org.cohorte.solr.node.SolrNode home=<folder> port=0}.
 *
 * <p>It listens on the loopback address, asks every request for the name and secret of its environment ({@code COHORTE_SOLR_USER},
 * {@code COHORTE_SOLR_SECRET}), prints {@code READY <url>} on standard output once the core answers, and stops by itself, after a commit,
 * when its standard input closes or it is told to end (SIGTERM). Exit codes: 2 wrong arguments, 3 the port is taken, 4 the
 * folder cannot be written, 5 Solr does not start. Messages go to standard error.
 */
public final class SolrNode {

    private static final int STOP_SECONDS = 90;
    private static final String LOG_CONFIGURATION = "log4j2.configurationFile";

    /** Of the libraries that log through the JDK; kept here, for the JDK itself would forget its level. */
    private static final Logger JDK_LOG = Logger.getLogger("");

    private SolrNode() {}

    /** Runs until stopped. */
    public static void main(String[] arguments) {
        if (System.getProperty(LOG_CONFIGURATION) == null) {
            System.setProperty(LOG_CONFIGURATION, "classpath:org/cohorte/solr/node/log4j2.xml");
        }
        JDK_LOG.setLevel(Level.SEVERE);
        NodeMemory.share(Runtime.getRuntime().maxMemory(), System.getProperties());
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            NodeOptions options = NodeOptions.of(arguments, System.getenv());
            NodeServer server = NodeServer.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
            out.println("READY " + server.url());
            if (options.watchInput()) {
                waitForEnd(System.in);
            } else {
                server.join();
            }
            return 0;
        } catch (NodeException e) {
            System.err.println("Solr node: " + e.getMessage());
            return e.exitCode();
        }
    }

    /** Stops in order, or without when that hangs: nobody may be left to kill this process. */
    private static void stop(NodeServer server) {
        CompletableFuture.delayedExecutor(STOP_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(NodeException.SOLR));
        server.stop();
    }

    /** Returns when whoever started the node has gone, or closed the pipe. */
    private static void waitForEnd(InputStream input) {
        byte[] ignored = new byte[256];
        try {
            while (input.read(ignored) >= 0) {
                // what is sent does not matter
            }
        } catch (IOException e) {
            System.err.println("Solr node: standard input cannot be read, stopping: " + e.getMessage());
        }
    }
}
