package org.cohorte.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads for what must not keep a page waiting: counts, saving. One virtual thread for each task. */
public final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ExecutorService threads;
    private final UnaryOperator<Runnable> carrying;

    public Background() {
        this(UnaryOperator.identity());
    }

    /** @param carrying gives a task what it must know of the call that it is left by */
    public Background(UnaryOperator<Runnable> carrying) {
        this(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("screen-", 0).factory()),
                carrying);
    }

    /** On threads of the caller's choice. */
    public Background(ExecutorService threads) {
        this(threads, UnaryOperator.identity());
    }

    private Background(ExecutorService threads, UnaryOperator<Runnable> carrying) {
        this.threads = threads;
        this.carrying = carrying;
    }

    /** Runs a task; cancelling the future with interruption stops a count in the index too. */
    public Future<?> run(Runnable task) {
        return threads.submit(carrying.apply(task));
    }

    /** Runs a task that nobody waits for; its failure goes to the log. */
    public void start(Runnable task) {
        threads.execute(carrying.apply(() -> {
            try {
                task.run();
            } catch (RuntimeException failure) {
                LOG.error("task of a screen failed", failure);
            }
        }));
    }

    /**
     * Does something in a page, with the page locked; nothing when the page has gone. On a thread of its own: whoever tells may
     * be cancelled while it does what others have left to do in the page, and would cut that short.
     */
    public static void tell(UI page, Runnable news) {
        Thread.ofVirtual().name("news").start(() -> {
            try {
                Future<?> unused = page.access(news::run);
            } catch (UIDetachedException gone) {
                LOG.debug("the page has gone", gone);
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
