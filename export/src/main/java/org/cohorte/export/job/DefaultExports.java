package org.cohorte.export.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cohorte.export.table.Columns;
import org.cohorte.export.table.ExportTable;
import org.cohorte.export.table.TableOffer;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.exportjob.NewExport;
import org.cohorte.registry.exportjob.StoredExport;
import org.cohorte.registry.exportjob.StoredExport.State;

/** Exports in the table of jobs; an {@link ExportRunner} makes the files. Safe for many threads. */
public final class DefaultExports implements Exports {

    private static final int SHORT_ID = 8;

    private final ExportServices services;
    private final ExportRights rights;
    private final ExportTrace trace;
    private final Supplier<Optional<String>> address;
    private final Runnable asked;

    /**
     * Exports over these services.
     *
     * @param address where the caller of this moment is, for the audit
     * @param asked   called when there is something to do: {@link ExportRunner#wake}
     */
    public DefaultExports(ExportServices services, Supplier<Optional<String>> address, Runnable asked) {
        this.services = services;
        this.rights = services.rights();
        this.trace = new ExportTrace(services.audit());
        this.address = address;
        this.asked = asked;
    }

    @Override
    public List<Reading> readings(String login) {
        return rights.readings(login);
    }

    @Override
    public List<TableOffer> offer(String login, UUID cohort, Reading reading) {
        Scope scope = rights.require(login, reading);
        PatientSet members = members(login, cohort(login, cohort));
        return Stream.of(ExportTable.values())
                .map(table -> new TableOffer(
                        table, Columns.of(table, reading), services.tables().count(table, members, scope)))
                .toList();
    }

    private Cohort cohort(String login, UUID id) {
        return services.cohorts().find(login, id).orElseThrow(() -> new NoSuchElementException("No such cohort"));
    }

    private PatientSet members(String login, Cohort cohort) {
        return services.cohorts().members(login, cohort.id());
    }

    @Override
    public ExportJob ask(String login, ExportOrder order) {
        try {
            return accepted(login, order);
        } catch (SecurityException e) {
            trace.refused(login, order.cohort(), "right", address.get());
            throw e;
        } catch (NoSuchElementException e) {
            trace.refused(login, order.cohort(), "cohort", address.get());
            throw e;
        } catch (ExportException e) {
            trace.refused(login, order.cohort(), e.code(), address.get());
            throw e;
        }
    }

    private ExportJob accepted(String login, ExportOrder order) {
        Scope scope = rights.require(login, order.reading());
        Cohort cohort = cohort(login, order.cohort());
        ExportOrder complete = OrderCheck.complete(order);
        PatientSet members = members(login, cohort);
        long rows = complete.tables().keySet().stream()
                .mapToLong(table -> services.tables().count(table, members, scope))
                .sum();
        UUID id = UUID.randomUUID();
        trace.asked(login, id, complete, cohort, scope, address.get());
        StoredExport stored = services.jobs()
                .add(new NewExport(
                        id, login, cohort.id(), cohort.name(), order.reading(), OrderJson.write(complete), rows));
        asked.run();
        return job(stored);
    }

    @Override
    public List<ExportJob> list(String login) {
        return services.jobs().list(login).stream().map(DefaultExports::job).toList();
    }

    @Override
    public Optional<ExportJob> find(String login, UUID id) {
        return services.jobs().find(login, id).map(DefaultExports::job);
    }

    @Override
    public ExportJob cancel(String login, UUID id) {
        existing(login, id);
        if (services.jobs().cancel(login, id)) {
            trace.cancelled(login, id, address.get());
        }
        return job(existing(login, id));
    }

    private StoredExport existing(String login, UUID id) {
        return services.jobs().find(login, id).orElseThrow(DefaultExports::unknown);
    }

    @Override
    public Download download(String login, UUID id) {
        StoredExport stored = existing(login, id);
        Path file = services.folder().file(id, stored.attempt());
        if (!isThere(stored) || !Files.isRegularFile(file)) {
            throw unknown();
        }
        if (stored.scope().filter(scope -> rights.stillCovers(login, scope)).isEmpty()) {
            trace.download(login, id, AuditOutcome.REFUSED, stored.scope(), address.get());
            throw new SecurityException("The right to this export has ended");
        }
        trace.download(login, id, AuditOutcome.DONE, stored.scope(), address.get());
        return new Download(file, name(stored));
    }

    /** A file past the end of its life is gone, even before it is deleted. */
    private boolean isThere(StoredExport stored) {
        return stored.state() == State.READY
                && stored.expires()
                        .filter(expires -> expires.isAfter(services.clock().instant()))
                        .isPresent();
    }

    /** Not the name of the cohort: people write names of patients there. */
    private String name(StoredExport stored) {
        LocalDate day = LocalDate.ofInstant(stored.made(), services.tables().zone());
        return "cohorte-" + day + "-" + stored.asked().id().toString().substring(0, SHORT_ID) + ".xlsx";
    }

    private static NoSuchElementException unknown() {
        return new NoSuchElementException("No such export");
    }

    private static ExportJob job(StoredExport stored) {
        return new ExportJob(
                stored.asked().id(),
                stored.asked().owner(),
                stored.asked().cohortName(),
                OrderJson.read(stored.asked().definition()),
                ExportJob.State.valueOf(stored.state().name()),
                stored.rowsDone(),
                stored.asked().rowsTotal(),
                stored.made(),
                stored.finished(),
                stored.expires(),
                stored.bytes(),
                stored.sha256(),
                stored.failure());
    }
}
