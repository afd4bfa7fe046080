package org.cohorte.registry.exportjob;

import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.EXPORT_JOB;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.account.Logins;
import org.cohorte.registry.exportjob.StoredExport.State;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.UpdateSetMoreStep;

/** Exports in PostgreSQL: {@code skip locked} lets several workers take one each without waiting for each other. */
public final class PostgresExportJobs implements ExportJobs {

    private final DSLContext database;
    private final Clock clock;

    /**
     * Reads and writes with these connections.
     *
     * @param clock tells when leases and files end
     */
    public PostgresExportJobs(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public StoredExport add(NewExport export) {
        database.insertInto(EXPORT_JOB)
                .set(EXPORT_JOB.ID, export.id())
                .set(EXPORT_JOB.OWNER, account(export.owner()))
                .set(EXPORT_JOB.COHORT, export.cohort())
                .set(EXPORT_JOB.COHORT_NAME, export.cohortName())
                .set(EXPORT_JOB.READING, export.reading().name())
                .set(EXPORT_JOB.DEFINITION, JSON.json(export.definition()))
                .set(EXPORT_JOB.ROWS_TOTAL, export.rowsTotal())
                .set(EXPORT_JOB.ASKED_AT, now())
                .execute();
        return find(export.owner(), export.id()).orElseThrow();
    }

    private long account(String owner) {
        return database.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN.eq(Logins.normal(owner)))
                .fetchOptional(ACCOUNT.ID)
                .orElseThrow(() -> new NoSuchElementException("No account " + owner));
    }

    @Override
    public Optional<StoredExport> find(String owner, UUID id) {
        return ofOwner(owner).and(EXPORT_JOB.ID.eq(id)).fetchOptional(ExportRows::export);
    }

    @Override
    public List<StoredExport> list(String owner) {
        return ofOwner(owner).orderBy(EXPORT_JOB.ASKED_AT.desc(), EXPORT_JOB.ID).fetch(ExportRows::export);
    }

    @Override
    public Optional<StoredExport> claim(UUID worker, Duration lease) {
        Instant now = now();
        Optional<UUID> taken = database.update(EXPORT_JOB)
                .set(EXPORT_JOB.STATE, State.RUNNING.name())
                .set(EXPORT_JOB.WORKER, worker)
                .set(EXPORT_JOB.LEASE_UNTIL, now.plus(lease))
                .set(EXPORT_JOB.ATTEMPT, EXPORT_JOB.ATTEMPT.plus(1))
                .set(EXPORT_JOB.ROWS_DONE, 0L)
                .setNull(EXPORT_JOB.UNITS)
                .where(EXPORT_JOB.ID.eq(database.select(EXPORT_JOB.ID)
                        .from(EXPORT_JOB)
                        .where(isFree(now))
                        .orderBy(EXPORT_JOB.ASKED_AT, EXPORT_JOB.ID)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()))
                .returning(EXPORT_JOB.ID)
                .fetchOptional(EXPORT_JOB.ID);
        return taken.flatMap(id -> select().where(EXPORT_JOB.ID.eq(id)).fetchOptional(ExportRows::export));
    }

    private static Condition isFree(Instant now) {
        Condition abandoned = EXPORT_JOB.STATE.eq(State.RUNNING.name()).and(EXPORT_JOB.LEASE_UNTIL.le(now));
        return EXPORT_JOB.STATE.eq(State.WAITING.name()).or(abandoned);
    }

    @Override
    public boolean renew(UUID id, UUID worker, Duration lease) {
        return change(id, worker, EXPORT_JOB.LEASE_UNTIL, now().plus(lease));
    }

    @Override
    public boolean begin(UUID id, UUID worker, Scope scope) {
        return held(
                database.update(EXPORT_JOB)
                        .set(EXPORT_JOB.UNITS, ExportRows.units(scope))
                        .set(EXPORT_JOB.SEES_OPPOSED, scope.seesOpposed()),
                id,
                worker);
    }

    @Override
    public boolean progress(UUID id, UUID worker, long rows) {
        return change(id, worker, EXPORT_JOB.ROWS_DONE, rows);
    }

    @Override
    public boolean ready(UUID id, UUID worker, FinishedFile file) {
        return held(
                database.update(EXPORT_JOB)
                        .set(EXPORT_JOB.STATE, State.READY.name())
                        .set(EXPORT_JOB.FINISHED_AT, now())
                        .set(EXPORT_JOB.ROWS_DONE, file.rows())
                        .set(EXPORT_JOB.BYTES, file.bytes())
                        .set(EXPORT_JOB.SHA256, file.sha256())
                        .set(EXPORT_JOB.EXPIRES_AT, file.expires().truncatedTo(ChronoUnit.MICROS)),
                id,
                worker);
    }

    @Override
    public boolean end(UUID id, UUID worker, State state, String failure) {
        return held(
                database.update(EXPORT_JOB)
                        .set(EXPORT_JOB.STATE, state.name())
                        .set(EXPORT_JOB.FINISHED_AT, now())
                        .set(EXPORT_JOB.FAILURE, failure),
                id,
                worker);
    }

    @Override
    public boolean release(UUID id, UUID worker) {
        return held(
                database.update(EXPORT_JOB)
                        .set(EXPORT_JOB.STATE, State.WAITING.name())
                        .set(EXPORT_JOB.ROWS_DONE, 0L)
                        .setNull(EXPORT_JOB.WORKER),
                id,
                worker);
    }

    private <T> boolean change(UUID id, UUID worker, Field<T> field, T value) {
        return held(database.update(EXPORT_JOB).set(field, value), id, worker);
    }

    /** Writes only while the worker still holds the export. */
    private static boolean held(UpdateSetMoreStep<?> update, UUID id, UUID worker) {
        return update.where(EXPORT_JOB.ID.eq(id))
                        .and(EXPORT_JOB.STATE.eq(State.RUNNING.name()))
                        .and(EXPORT_JOB.WORKER.eq(worker))
                        .execute()
                == 1;
    }

    @Override
    public boolean cancel(String owner, UUID id) {
        return database.update(EXPORT_JOB)
                        .set(EXPORT_JOB.STATE, State.CANCELLED.name())
                        .set(EXPORT_JOB.FINISHED_AT, now())
                        .where(EXPORT_JOB.ID.eq(id))
                        .and(EXPORT_JOB.STATE.in(State.WAITING.name(), State.RUNNING.name()))
                        .and(EXPORT_JOB.OWNER.eq(database.select(ACCOUNT.ID)
                                .from(ACCOUNT)
                                .where(ACCOUNT.LOGIN.eq(Logins.normal(owner)))))
                        .execute()
                == 1;
    }

    @Override
    public List<StoredExport> overdue() {
        return select().where(EXPORT_JOB.STATE.eq(State.READY.name()))
                .and(EXPORT_JOB.EXPIRES_AT.le(now()))
                .orderBy(EXPORT_JOB.EXPIRES_AT, EXPORT_JOB.ID)
                .fetch(ExportRows::export);
    }

    @Override
    public void expired(UUID id) {
        database.update(EXPORT_JOB)
                .set(EXPORT_JOB.STATE, State.EXPIRED.name())
                .where(EXPORT_JOB.ID.eq(id))
                .and(EXPORT_JOB.STATE.eq(State.READY.name()))
                .execute();
    }

    @Override
    public List<StoredExport> withFiles() {
        return select().where(EXPORT_JOB.STATE.in(State.READY.name(), State.RUNNING.name()))
                .fetch(ExportRows::export);
    }

    private SelectConditionStep<Record> ofOwner(String owner) {
        return select().where(ACCOUNT.LOGIN.eq(Logins.normal(owner)));
    }

    private SelectJoinStep<Record> select() {
        return database.select(EXPORT_JOB.fields())
                .select(ACCOUNT.LOGIN)
                .from(EXPORT_JOB)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(EXPORT_JOB.OWNER));
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
