package org.cohorte.registry.imports;

import static org.cohorte.registry.schema.Tables.IMPORT_RUN;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.cohorte.registry.imports.ImportSummary.State;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** A run that holds the lock through its connection. */
final class HeldImportRun implements ImportRun {

    private static final int SECONDS_TO_ANSWER = 5;

    private final long id;
    private final Connection connection;
    private final DSLContext database;
    private final Clock clock;
    private boolean ended;
    private boolean closed;

    HeldImportRun(long id, Connection connection, DSLContext database, Clock clock) {
        this.id = id;
        this.connection = connection;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public void progress(String counts) {
        requireLock();
        database.update(IMPORT_RUN)
                .set(IMPORT_RUN.COUNTS, JSONB.jsonb(counts))
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    private void requireLock() {
        try {
            if (closed || !connection.isValid(SECONDS_TO_ANSWER)) {
                throw new IllegalStateException("The database let go of the import " + id
                        + ": another one may have begun. Stop, and start the import again.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void succeeded(String report) {
        end(State.SUCCEEDED, report);
    }

    @Override
    public void failed(String report) {
        end(State.FAILED, report);
    }

    private void end(State state, String report) {
        database.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, state.name())
                .set(IMPORT_RUN.FINISHED_AT, clock.instant())
                .set(IMPORT_RUN.REPORT, JSONB.jsonb(report))
                .where(IMPORT_RUN.ID.eq(id))
                .and(IMPORT_RUN.STATE.eq(State.RUNNING.name()))
                .execute();
        ended = true;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!ended) {
                end(State.INTERRUPTED, "{}");
            }
        } finally {
            PostgresImportRuns.release(connection);
        }
    }
}
