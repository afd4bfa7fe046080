package org.cohorte.export.job;

import java.util.UUID;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.exportjob.ExportJobs;
import org.cohorte.registry.exportjob.StoredExport;

/** Counts the rows of an attempt, and every {@value #EVERY} of them sees whether it may go on. */
final class Watch {

    static final int EVERY = 2_000;

    private final ExportJobs jobs;
    private final ExportRights rights;
    private final StoredExport export;
    private final UUID worker;
    private final Scope scope;
    private long rows;

    Watch(ExportJobs jobs, ExportRights rights, StoredExport export, UUID worker, Scope scope) {
        this.jobs = jobs;
        this.rights = rights;
        this.export = export;
        this.worker = worker;
        this.scope = scope;
    }

    /** One more row. */
    void row() {
        rows++;
        if (rows % EVERY == 0) {
            check();
        }
    }

    /** Ends the attempt when the right is no longer what it was, when it is cancelled, or when the runner closes. */
    void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Halt(Halt.Reason.CLOSING);
        }
        if (!jobs.progress(export.asked().id(), worker, rows)) {
            throw new Halt(Halt.Reason.LOST);
        }
        if (!rights.stillCovers(export.asked().owner(), scope)) {
            throw new Halt(Halt.Reason.RIGHT);
        }
    }

    long rows() {
        return rows;
    }
}
