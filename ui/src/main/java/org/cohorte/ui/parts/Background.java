package org.cohorte.ui.parts;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads for what must not keep a page waiting: counts, saving. One virtual thread for each task. */
public final class Background implements AutoCloseable {

    private final ExecutorService threads;

    public Background() {
        this(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("screen-", 0).factory()));
    }

    /** On threads of the caller's choice. */
    public Background(ExecutorService threads) {
        this.threads = threads;
    }

    /** Runs a task; cancelling the future with interruption stops a count in the index too. */
    public Future<?> run(Runnable task) {
        return threads.submit(task);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
