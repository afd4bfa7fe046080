package org.cohorte.solr.node;

import java.nio.file.Path;

/** Lays out a node's folder for tests that run Solr in their own JVM. */
public final class TestHome {

    private TestHome() {}

    public static void prepare(Path home) {
        try {
            new NodeHome(home).prepare(new NodeOptions(home, "127.0.0.1", 0, "test", "test-secret", false, false));
        } catch (NodeException e) {
            throw new IllegalStateException(e);
        }
    }
}
