package org.cohorte.e2e.proof;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;

/** A node of its own with one core. */
record OneCore(SolrProcess node) implements Solr {

    /** Starts the node below this folder. */
    static OneCore start(Path folder) {
        SolrNodeSettings settings = SolrNodeSettings.in(folder.resolve("node"), SolrClassPath.ofCheckout());
        return new OneCore(SolrProcess.start(settings.withHeap("512m")));
    }

    @Override
    public List<URI> collections() {
        return List.of(node.coreUrl());
    }

    @Override
    public String user() {
        return node.user();
    }

    @Override
    public String secret() {
        return node.secret();
    }

    @Override
    public void close() {
        node.close();
    }
}
