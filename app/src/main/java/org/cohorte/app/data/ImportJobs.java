package org.cohorte.app.data;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.cohorte.ingest.imports.ImportProgress;
import org.cohorte.ingest.imports.ImportReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs imports in the background, one at a time, and tells how far they are. What past imports did is kept by the
 * registry; an import that a stop of the application breaks off is simply started again.
 */
public final class ImportJobs implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);
    private static final int REMEMBERED = 50;
    private static final long SECONDS_TO_STOP = 10;

    private final Clock clock;
    private final Runnable treeStands;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
    private final Map<String, ImportJob> jobs = new LinkedHashMap<>();

    /**
     * Ready for the first one.
     *
     * @param treeStands called when an import has written the hospital's tree, and again at its end
     */
    public ImportJobs(Clock clock, Runnable treeStands) {
        this.clock = clock;
        this.treeStands = treeStands;
    }

    /** Another import is running in this application. */
    public static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String running;

        BusyException(String running) {
            super("the import " + running + " is running");
            this.running = running;
        }

        /** Id of the one that is running. */
        public String running() {
            return running;
        }
    }

    /**
     * Begins an import and returns at once.
     *
     * @param work does it; its report is empty when there is none
     * @throws BusyException when one is running
     */
    public synchronized ImportJob start(
            String kind, String folder, boolean dryRun, Function<ImportProgress, Optional<ImportReport>> work) {
        current().ifPresent(running -> {
            throw new BusyException(running.id());
        });
        ImportJob job = new ImportJob(
                UUID.randomUUID().toString(),
                kind,
                folder,
                dryRun,
                clock.instant(),
                ImportJob.State.RUNNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        put(job);
        thread.execute(() -> run(job, work));
        return job;
    }

    private void run(ImportJob job, Function<ImportProgress, Optional<ImportReport>> work) {
        try {
            Optional<ImportReport> report = work.apply(state -> moved(job, state));
            if (!job.dryRun()) {
                treeStands.run();
            }
            put(last(job).succeeded(report));
        } catch (RuntimeException e) {
            log.error("The import of {} failed", job.folder(), e);
            put(last(job).failed(String.valueOf(e.getMessage())));
        }
    }

    /** The accounts of the demonstration need no more than the hospital's tree: they need not wait for its patients. */
    private void moved(ImportJob job, ImportProgress.State state) {
        ImportJob before = last(job);
        put(before.at(state));
        boolean treeStood = before.progress()
                .filter(progress -> progress.step() != ImportProgress.Step.HOSPITAL)
                .isPresent();
        if (!treeStood && state.step() != ImportProgress.Step.HOSPITAL && !job.dryRun()) {
            treeStands.run();
        }
    }

    private synchronized void put(ImportJob job) {
        jobs.put(job.id(), job);
        if (jobs.size() > REMEMBERED) {
            jobs.remove(jobs.keySet().iterator().next());
        }
    }

    private ImportJob last(ImportJob job) {
        return find(job.id()).orElse(job);
    }

    /** One that was begun since the application started. */
    public synchronized Optional<ImportJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** The one that is running. */
    public synchronized Optional<ImportJob> current() {
        return jobs.values().stream()
                .filter(job -> job.state() == ImportJob.State.RUNNING)
                .findFirst();
    }

    /** Breaks off what is running. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                log.warn("An import is still running; it is broken off and can be started again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
