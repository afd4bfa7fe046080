package org.cohorte.ingest.omop;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.cohorte.ingest.omop.SchemaCatalog.Relation;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.SourceException;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Tables of a schema, read in one transaction: every pass sees the rows as they were when it began, and nothing can be written.
 * Rows come from a cursor of the server, some thousands at a time. Every cell comes as text, as a CSV file would have it, so
 * that one mapping serves both. Measured in rows.
 */
final class SchemaTables implements RowStore {

    private static final int ROWS_AT_ONCE = 5_000;

    /** Texts of notes are long: a few megabytes at a time. */
    private static final int NOTES_AT_ONCE = 100;

    private final Connection connection;
    private final DSLContext sql;
    private final OmopDatabase database;
    private final SchemaCatalog catalog;
    private long done;

    private SchemaTables(Connection connection, DSLContext sql, OmopDatabase database, SchemaCatalog catalog) {
        this.connection = connection;
        this.sql = sql;
        this.database = database;
        this.catalog = catalog;
    }

    /**
     * Connects and begins to read.
     *
     * @param zone times with a zone are turned into this one
     * @throws SourceException when that is not possible
     */
    static SchemaTables open(OmopDatabase database, ZoneId zone) {
        Connection connection = DatabaseLogin.connect(database);
        try {
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            begin(connection, sql, zone);
            return new SchemaTables(connection, sql, database, SchemaCatalog.read(sql, database));
        } catch (SQLException | DataAccessException e) {
            close(connection);
            throw new SourceException(database.place() + " cannot be read: " + DatabaseLogin.sentence(e));
        } catch (SourceException e) {
            close(connection);
            throw e;
        }
    }

    private static void begin(Connection connection, DSLContext sql, ZoneId zone) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        sql.execute(
                "select set_config('TimeZone', {0}, true), set_config('DateStyle', 'ISO', true),"
                        // The import waits for the index between two portions of rows, which may take long.
                        + " set_config('statement_timeout', '0', true),"
                        + " set_config('idle_in_transaction_session_timeout', '0', true)",
                DSL.val(zone.getId()));
    }

    @Override
    public boolean has(OmopTable table) {
        return catalog.find(table).isPresent();
    }

    @Override
    public void read(OmopTable table, Predicate<String> wanted, Rows rows) {
        Optional<Relation> relation = catalog.find(table);
        if (relation.isEmpty()) {
            return;
        }
        Place place = new Place(label(relation.get()), 0);
        try {
            requireReadable(table, relation.get());
            // Required columns are looked for among all, before some are chosen.
            Columns.of(table, relation.get().columns());
            List<String> names = relation.get().columns().stream()
                    .filter(column -> wanted.test(column.toLowerCase(Locale.ROOT)))
                    .toList();
            stream(table, relation.get(), names, rows);
        } catch (RefusedException e) {
            rows.refused(place, e, null);
        }
    }

    private void requireReadable(OmopTable table, Relation relation) throws RefusedException {
        if (relation.columns().isEmpty()) {
            throw new RefusedException(
                    Reason.UNREADABLE_FILE,
                    table.tableName(),
                    "the role " + database.user() + " may not read it: GRANT SELECT ON " + label(relation) + " TO "
                            + database.user() + "; no row of the table was read");
        }
    }

    private String label(Relation relation) {
        return database.schema() + "." + relation.name();
    }

    private void stream(OmopTable table, Relation relation, List<String> names, Rows rows) throws RefusedException {
        SchemaRows reading = new SchemaRows(table, label(relation), names);
        List<Field<String>> fields = new ArrayList<>();
        names.forEach(column -> fields.add(field(name(column)).cast(SQLDataType.CLOB)));
        try (Cursor<Record> cursor = open(table, relation, fields)) {
            for (Record record = next(cursor, reading); record != null; record = next(cursor, reading)) {
                done++;
                rows.row(reading.row(record));
            }
        }
    }

    private Cursor<Record> open(OmopTable table, Relation relation, List<Field<String>> fields) {
        try {
            return sql.select(fields)
                    .from(table(name(database.schema(), relation.name())))
                    .fetchSize(table == OmopTable.NOTE ? NOTES_AT_ONCE : ROWS_AT_ONCE)
                    .fetchLazy();
        } catch (DataAccessException e) {
            throw broken("0 rows of " + label(relation), e);
        }
    }

    /** The next record. Failures of whoever takes it are none of the source's, so they are not caught here. */
    private static @Nullable Record next(Cursor<Record> cursor, SchemaRows reading) {
        try {
            return cursor.fetchNext();
        } catch (DataAccessException e) {
            throw broken(reading.number() + " rows of " + reading.label(), e);
        }
    }

    private static SourceException broken(String where, DataAccessException e) {
        return new SourceException("The database broke off after " + where + ": " + DatabaseLogin.sentence(e)
                + " Start the import again once the cause is gone.");
    }

    @Override
    public long size(OmopTable table) {
        return catalog.find(table).map(Relation::rows).orElse(0L);
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public List<String> ignored() {
        return catalog.others();
    }

    @Override
    public List<String> notes() {
        return catalog.notes();
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing was written: a connection that cannot be closed has nothing to lose.
        }
    }
}
