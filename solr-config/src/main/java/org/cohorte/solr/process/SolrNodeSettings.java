package org.cohorte.solr.process;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to start a Solr node.
 *
 * @param classPath  of the node, as {@link SolrClassPath} gives it
 * @param home       folder of the node, made when missing; the index lives below it
 * @param log        file that the node's messages are appended to
 * @param port       port on the loopback address; 0 takes a free one
 * @param user       name that requests have to give
 * @param secret     password that requests have to give
 * @param heap       size of the node's heap in whole megabytes or gigabytes, such as {@code 512m} or {@code 1g}
 * @param patience   how long the start may take
 * @param properties system properties of the node, such as {@code zkRun} or {@code cohorte.filterCacheMB}
 */
public record SolrNodeSettings(
        String classPath,
        Path home,
        Path log,
        int port,
        String user,
        String secret,
        String heap,
        Duration patience,
        Map<String, String> properties) {

    private static final int SECRET_BYTES = 24;

    public SolrNodeSettings {
        properties = Map.copyOf(properties);
    }

    /** A node below this folder, with 1 GB of heap, a free port and a secret drawn now. */
    public static SolrNodeSettings in(Path home, String classPath) {
        return new SolrNodeSettings(
                classPath,
                home,
                home.resolve("solr.log"),
                0,
                "cohorte",
                drawSecret(),
                "1g",
                Duration.ofMinutes(3),
                Map.of());
    }

    /** The same with another port. */
    public SolrNodeSettings withPort(int newPort) {
        return new SolrNodeSettings(classPath, home, log, newPort, user, secret, heap, patience, properties);
    }

    /** The same with another secret. */
    public SolrNodeSettings withSecret(String newSecret) {
        return new SolrNodeSettings(classPath, home, log, port, user, newSecret, heap, patience, properties);
    }

    /** The same with another heap size. */
    public SolrNodeSettings withHeap(String newHeap) {
        return new SolrNodeSettings(classPath, home, log, port, user, secret, newHeap, patience, properties);
    }

    /** The same with another log file. */
    public SolrNodeSettings withLog(Path newLog) {
        return new SolrNodeSettings(classPath, home, newLog, port, user, secret, heap, patience, properties);
    }

    /** The same with one more system property. */
    public SolrNodeSettings withProperty(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new SolrNodeSettings(classPath, home, log, port, user, secret, heap, patience, more);
    }

    /** Whether the node is part of a SolrCloud and starts without a core. */
    boolean cloud() {
        return Optional.ofNullable(properties.get("zkRun"))
                .or(() -> Optional.ofNullable(properties.get("zkHost")))
                .isPresent();
    }

    private static String drawSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Solr node in " + home + " on port " + port; // never the secret
    }
}
