package org.cohorte.registry.imports;

import static org.cohorte.registry.schema.Tables.IMPORT_RUN;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cohorte.registry.imports.ImportSummary.State;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Runs in their table. An advisory lock of PostgreSQL, held by the connection of the run, keeps a second one out: the
 * server frees it when the process dies, however it dies.
 */
public final class PostgresImportRuns implements ImportRuns {

    /** Any number that no other lock of this database uses. */
    private static final long LOCK = 0x434F484F525445L;

    private final DataSource source;
    private final DSLContext database;
    private final Clock clock;

    /** Works with these connections, keeping one per running import. */
    public PostgresImportRuns(DataSource source, DSLContext database, Clock clock) {
        this.source = source;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public ImportRun begin(String kind, String folder) {
        Connection connection = connect();
        try {
            if (!lock(connection)) {
                throw running();
            }
            database.update(IMPORT_RUN)
                    .set(IMPORT_RUN.STATE, State.INTERRUPTED.name())
                    .set(IMPORT_RUN.FINISHED_AT, clock.instant())
                    .where(IMPORT_RUN.STATE.eq(State.RUNNING.name()))
                    .execute();
            long id = database.insertInto(IMPORT_RUN)
                    .set(IMPORT_RUN.KIND, kind)
                    .set(IMPORT_RUN.FOLDER, folder)
                    .set(IMPORT_RUN.STARTED_AT, clock.instant())
                    .returning(IMPORT_RUN.ID)
                    .fetchSingle(IMPORT_RUN.ID);
            return new HeldImportRun(id, connection, database, clock);
        } catch (RuntimeException e) {
            release(connection);
            throw e;
        }
    }

    @Override
    public boolean betweenImports(Runnable work) {
        Connection connection = connect();
        try {
            boolean free = lock(connection);
            if (free) {
                work.run();
            }
            return free;
        } finally {
            release(connection);
        }
    }

    private ImportRunningException running() {
        Optional<ImportSummary> latest =
                list(1).stream().filter(run -> run.state() == State.RUNNING).findFirst();
        return new ImportRunningException("Another import is running"
                + latest.map(run -> ", of " + run.folder() + " since " + run.started())
                        .orElse("")
                + ": wait for its end or stop it.");
    }

    private Connection connect() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private static boolean lock(Connection connection) {
        return Boolean.TRUE.equals(DSL.using(connection, SQLDialect.POSTGRES)
                .fetchSingle("select pg_try_advisory_lock(?)", LOCK)
                .get(0, Boolean.class));
    }

    /** A pool gives the connection to somebody else: the lock must not go with it. */
    static void release(Connection connection) {
        try (connection) {
            if (connection.isValid(5)) {
                DSL.using(connection, SQLDialect.POSTGRES).execute("select pg_advisory_unlock_all()");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The connection of the import cannot be closed: " + e.getMessage(), e);
        }
    }

    @Override
    public List<ImportSummary> list(int limit) {
        return database.selectFrom(IMPORT_RUN)
                .orderBy(IMPORT_RUN.ID.desc())
                .limit(Math.max(0, limit))
                .fetch(PostgresImportRuns::summary);
    }

    @Override
    public Optional<ImportSummary> find(long id) {
        return database.selectFrom(IMPORT_RUN).where(IMPORT_RUN.ID.eq(id)).fetchOptional(PostgresImportRuns::summary);
    }

    private static ImportSummary summary(Record row) {
        return new ImportSummary(
                row.get(IMPORT_RUN.ID),
                row.get(IMPORT_RUN.KIND),
                row.get(IMPORT_RUN.FOLDER),
                row.get(IMPORT_RUN.STARTED_AT),
                Optional.ofNullable(row.get(IMPORT_RUN.FINISHED_AT)),
                State.valueOf(row.get(IMPORT_RUN.STATE)),
                row.get(IMPORT_RUN.COUNTS).data(),
                row.get(IMPORT_RUN.REPORT).data());
    }
}
