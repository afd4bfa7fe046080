package org.cohorte.app.data;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cohorte.ingest.identity.IdentityWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what was decided of identities in the background: at once, at start, and every minute what could not be done then
 * (an import was running, the index was away). Oppositions count before that.
 */
public final class IdentityJobs implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IdentityJobs.class);
    private static final long SECONDS_BETWEEN = 60;
    private static final long SECONDS_TO_STOP = 10;

    private final IdentityWork work;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("identities").daemon().factory());

    private final Future<?> everyMinute;

    /** Begins at once. */
    public IdentityJobs(IdentityWork work) {
        this.work = work;
        this.everyMinute = thread.scheduleWithFixedDelay(this::run, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** There is something to do. */
    public void wake() {
        thread.execute(this::run);
    }

    private void run() {
        try {
            if (!work.run()) {
                log.debug("Identities wait for the end of an import");
            }
        } catch (RuntimeException e) {
            log.warn("What was decided of identities is not in the index yet; it will be tried again", e);
        }
    }

    /** What is under way is finished by the next start. */
    @Override
    public void close() {
        everyMinute.cancel(true);
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                log.warn("Identities are still being written; the next start finishes it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
