package org.cohorte.export.job;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cohorte.export.xlsx.Workbook;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.exportjob.StoredExport;
import org.jspecify.annotations.Nullable;

/**
 * Makes the files of exports, one at a time, and deletes those at the end of their life. Started and closed with the
 * application; an export that is cut is begun again by the next runner, at once after a close and after {@link #LEASE} when the
 * process died.
 */
public final class ExportRunner implements AutoCloseable {

    /** How long a worker is believed to be alive after its last sign. */
    public static final Duration LEASE = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(ExportRunner.class.getName());
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExportServices services;
    private final ExportTrace trace;
    private final int rowsPerSheet;
    private final UUID worker = UUID.randomUUID();
    private final Semaphore work = new Semaphore(0);
    private @Nullable Thread thread;

    /** A runner with sheets as long as the format allows. */
    public ExportRunner(ExportServices services) {
        this(services, Workbook.ROWS);
    }

    /** A runner that goes on with a next sheet after so many rows. */
    ExportRunner(ExportServices services, int rowsPerSheet) {
        this.services = services;
        this.trace = new ExportTrace(services.audit());
        this.rowsPerSheet = rowsPerSheet;
    }

    /** Begins to work, in a thread of its own. */
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException("already started");
        }
        services.folder().clearTemporary();
        thread = Thread.ofPlatform().name("exports").daemon().start(this::loop);
    }

    /** There is something to do. */
    public void wake() {
        work.release();
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                tidy();
                while (!Thread.currentThread().isInterrupted() && runNext()) {
                    work.drainPermits();
                }
                boolean woken = work.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                LOG.log(System.Logger.Level.TRACE, "woken: {0}", woken);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "The exports cannot go on now; they will be tried again", e);
                rest();
            }
        }
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes the next export, in the calling thread; false when there is none. */
    public boolean runNext() {
        Optional<StoredExport> next = services.jobs().claim(worker, LEASE);
        next.ifPresent(this::run);
        return next.isPresent();
    }

    private void run(StoredExport export) {
        UUID id = export.asked().id();
        try (ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("exports-alive").daemon().factory())) {
            Future<?> beats =
                    heart.scheduleAtFixedRate(() -> beat(id), BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
            try {
                new Attempt(services, export, worker, rowsPerSheet).run();
            } finally {
                beats.cancel(false);
                heart.shutdown();
            }
        }
    }

    private void beat(UUID id) {
        try {
            if (!services.jobs().renew(id, worker, LEASE)) {
                LOG.log(System.Logger.Level.DEBUG, "The export {0} is no longer ours", id);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The export " + id + " cannot say that it is alive", e);
        }
    }

    /** Deletes files at the end of their life, and what a process that died has left. */
    public void tidy() {
        for (StoredExport export : services.jobs().overdue()) {
            UUID id = export.asked().id();
            services.folder().delete(id, export.attempt());
            services.jobs().expired(id);
            trace.step(export.asked().owner(), id, AuditOutcome.DONE, "expired", Map.of("by", "runner"));
        }
        services.folder().keepOnly(services.jobs().withFiles());
    }

    /** Stops: an export in the making is given back, to be begun again by the next runner. */
    @Override
    public synchronized void close() {
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.log(System.Logger.Level.WARNING, "An export does not stop; its lease will end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }
}
