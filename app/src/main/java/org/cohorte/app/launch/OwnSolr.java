package org.cohorte.app.launch;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;

/**
 * The Solr node of this installation. It starts in the background, on a port that is chosen before: the application is put
 * together meanwhile, and {@link #await} waits for both.
 */
final class OwnSolr implements AutoCloseable {

    private static final Executor THREAD =
            task -> Thread.ofPlatform().name("solr-start").daemon().start(task);

    private final SolrNodeSettings settings;
    private volatile CompletableFuture<SolrProcess> node;

    /** Begins to start it. */
    OwnSolr(SolrNodeSettings settings) {
        this.settings = settings;
        this.node = CompletableFuture.supplyAsync(() -> SolrProcess.start(settings), THREAD);
    }

    /**
     * Returns when the node answers.
     *
     * @throws StartupException when it does not start
     */
    void await() {
        try {
            node.join();
        } catch (CompletionException e) {
            throw new StartupException(String.valueOf(e.getCause().getMessage()), e);
        }
    }

    /** The node, once it answers, for the watch: which ends before this object is closed. */
    Watched watched() {
        return new Watched("Solr", this::isAlive, this::restart);
    }

    private boolean isAlive() {
        return process().filter(SolrProcess::isAlive).isPresent();
    }

    private void restart() {
        node = CompletableFuture.completedFuture(SolrProcess.start(settings));
    }

    /** One that did not start has nothing to stop. */
    private Optional<SolrProcess> process() {
        return node.handle((process, failure) -> Optional.ofNullable(process)).join();
    }

    @Override
    public void close() {
        process().ifPresent(SolrProcess::close);
    }
}
