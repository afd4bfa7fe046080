package org.cohorte.export.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cohorte.export.job.Halt.Reason;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.exportjob.ExportJobs;
import org.cohorte.registry.exportjob.ExportJobs.FinishedFile;
import org.cohorte.registry.exportjob.StoredExport;

/** One try of a worker at an export: it ends with a whole file in its place, or with none. */
final class Attempt {

    private static final System.Logger LOG = System.getLogger(Attempt.class.getName());
    private static final Duration LIFE = Duration.ofDays(7);
    private static final int MOST = 3;

    private final ExportServices services;
    private final ExportTrace trace;
    private final StoredExport export;
    private final UUID worker;
    private final int rowsPerSheet;

    Attempt(ExportServices services, StoredExport export, UUID worker, int rowsPerSheet) {
        this.services = services;
        this.trace = new ExportTrace(services.audit());
        this.export = export;
        this.worker = worker;
        this.rowsPerSheet = rowsPerSheet;
    }

    void run() {
        try {
            make();
        } catch (Halt halt) {
            end(halt.reason());
        } catch (EngineException e) {
            fail(Reason.INDEX, e);
        } catch (IOException | UncheckedIOException e) {
            fail(Reason.DISK, e);
        } catch (RuntimeException | Error e) {
            fail(Reason.INTERNAL, e);
        }
    }

    private void make() throws IOException {
        if (export.attempt() > MOST) {
            throw new Halt(Reason.ATTEMPTS);
        }
        String login = export.asked().owner();
        Scope scope =
                services.rights().scope(login, export.asked().reading()).orElseThrow(() -> new Halt(Reason.RIGHT));
        Cohort cohort =
                services.cohorts().find(login, export.asked().cohort()).orElseThrow(() -> new Halt(Reason.COHORT));
        PatientSet members =
                services.tables().engine().within(services.cohorts().members(login, cohort.id()), scope);
        trace.step(login, id(), AuditOutcome.STARTED, "begun", attempt());
        if (!jobs().begin(id(), worker, scope)) {
            throw new Halt(Reason.LOST);
        }
        write(cohort, members, scope);
    }

    private void write(Cohort cohort, PatientSet members, Scope scope) throws IOException {
        Watch watch = new Watch(jobs(), services.rights(), export, worker, scope);
        watch.check();
        ExportOrder order = OrderJson.read(export.asked().definition());
        ExportBook book = new ExportBook(services, export, order, cohort, scope, rowsPerSheet);
        Path draft = services.folder().draft(id(), export.attempt());
        PrivateFile.Written written = PrivateFile.write(draft, out -> book.write(members, watch, out));
        watch.check();
        Files.move(draft, services.folder().file(id(), export.attempt()), StandardCopyOption.ATOMIC_MOVE);
        finish(watch.rows(), written);
    }

    private void finish(long rows, PrivateFile.Written written) {
        trace.step(export.asked().owner(), id(), AuditOutcome.DONE, "finished", Map.of("rows", String.valueOf(rows)));
        FinishedFile file = new FinishedFile(
                rows,
                written.bytes(),
                written.sha256(),
                services.clock().instant().plus(LIFE));
        if (!jobs().ready(id(), worker, file)) {
            throw new Halt(Reason.LOST);
        }
    }

    /** Whatever fails in a thread that is told to stop fails because of that. */
    private void fail(Reason reason, Throwable e) {
        if (Thread.currentThread().isInterrupted()) {
            end(Reason.CLOSING);
        } else {
            LOG.log(System.Logger.Level.ERROR, "The export " + id() + " has failed", e);
            end(reason);
        }
    }

    /** Nothing of the attempt stays. */
    private void end(Reason reason) {
        services.folder().delete(id(), export.attempt());
        switch (reason) {
            case LOST -> {}
            case CLOSING -> release();
            case RIGHT, COHORT, ATTEMPTS, INDEX, DISK, INTERNAL -> ended(reason);
        }
    }

    /** The interruption is put aside while the database is told. */
    private void release() {
        boolean interrupted = Thread.interrupted();
        jobs().release(id(), worker);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Reason reason) {
        if (jobs().end(id(), worker, reason.state(), reason.code())) {
            trace.step(export.asked().owner(), id(), reason.outcome(), "ended", Map.of("reason", reason.code()));
        }
    }

    private Map<String, String> attempt() {
        return Map.of("attempt", String.valueOf(export.attempt()));
    }

    private UUID id() {
        return export.asked().id();
    }

    private ExportJobs jobs() {
        return services.jobs();
    }
}
