package org.cohorte.e2e.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The same events in tables made for these questions: one table a kind, only what our defaults keep (nothing planned, laboratory
 * results validated), covering indexes, statistics up to date, memory for hashing and sorting.
 */
final class SqlSide {

    private static final List<String> SCHEMA = List.of(
            "create table patient (patient int primary key, sex text)",
            "create table diagnosis (patient int, code text collate \"C\", stay text, day date, begins timestamptz,"
                    + " ends timestamptz)",
            "create table laboratory (patient int, code text collate \"C\", stay text, day date, begins timestamptz,"
                    + " ends timestamptz, value float8)",
            "create table prescription (patient int, code text collate \"C\", stay text, day date, begins timestamptz,"
                    + " ends timestamptz)");
    private static final List<String> INDEXES = List.of(
            "create index on diagnosis (code, patient)",
            "create index on diagnosis (patient, code)",
            "create index on diagnosis (code, patient, stay)",
            "create index on diagnosis (code, patient, begins, ends)",
            "create index on laboratory (code, patient, stay)",
            "create index on laboratory (code, patient, begins, ends)",
            "create index on prescription (code, patient, day)",
            "create index on prescription (code, patient, begins, ends)",
            "create index on laboratory (code, value, patient, day)",
            "create index on laboratory (code, patient, day, value)",
            "create index on laboratory (patient, code, day)",
            "create index on prescription (code, patient)",
            "create index on prescription (patient, code)",
            "vacuum analyze");
    private static final Set<String> SETTINGS = Set.of(
            "set work_mem = '256MB'",
            "set max_parallel_workers_per_gather = 2",
            "set random_page_cost = 1.1",
            "set effective_cache_size = '6GB'");

    private static final String NULL = "\\N";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Connection connection;

    SqlSide(Connection connection) {
        this.connection = connection;
    }

    void load(Iterator<PatientFile> patients) throws SQLException, IOException {
        run(SCHEMA);
        int number = 0;
        while (patients.hasNext()) {
            number = loadBatch(patients, number);
        }
        run(INDEXES);
        settings();
    }

    /** What the session is given, memory above all. */
    void settings() throws SQLException {
        run(SETTINGS);
    }

    private int loadBatch(Iterator<PatientFile> patients, int from) throws SQLException, IOException {
        Rows people = new Rows();
        Rows diagnoses = new Rows();
        Rows results = new Rows();
        Rows medicines = new Rows();
        int number = from;
        for (; number < from + 5_000 && patients.hasNext(); number++) {
            PatientFile file = patients.next();
            people.add(number, List.of(file.patient().sex()));
            for (SourceEvent event : file.events()) {
                switch (event.kind()) {
                    case "diagnosis" -> codes(diagnoses, number, event, file);
                    case "prescription" -> codes(medicines, number, event, file);
                    case "laboratory" -> result(results, number, event, file);
                    default -> {
                        // the questions ask for nothing else
                    }
                }
            }
        }
        copy("patient", people);
        copy("diagnosis", diagnoses);
        copy("laboratory", results);
        copy("prescription", medicines);
        return number;
    }

    private static void codes(Rows rows, int patient, SourceEvent event, PatientFile file) {
        if (event.status().filter("planned"::equals).isEmpty()) {
            for (Coding coding : event.codings()) {
                rows.add(patient, placed(coding.code(), event, file));
            }
        }
    }

    /** A code, its stay, its day, and the first and last instants at which it may have been. */
    private static List<String> placed(String code, SourceEvent event, PatientFile file) {
        Optional<SourceStay> stay = event.staySourceId()
                .flatMap(id -> file.stays().stream()
                        .filter(candidate -> candidate.sourceId().equals(id))
                        .findFirst());
        Optional<Moment> time = event.time()
                .or(() -> event.kind().equals("diagnosis") ? stay.flatMap(SourceStay::start) : Optional.empty());
        return List.of(
                code,
                stay.map(SourceStay::sourceId).orElse(NULL),
                time.map(Moment::day).map(Object::toString).orElse(NULL),
                time.map(SqlSide::begin).map(Object::toString).orElse(NULL),
                time.map(SqlSide::end).map(Object::toString).orElse(NULL));
    }

    private static Instant begin(Moment time) {
        return time.instant().orElseGet(() -> time.day().atStartOfDay(ZONE).toInstant());
    }

    private static Instant end(Moment time) {
        return time.instant()
                .orElseGet(() ->
                        time.day().plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1));
    }

    private static void result(Rows rows, int patient, SourceEvent event, PatientFile file) {
        boolean kept = event.status()
                .filter(s -> s.equals("planned") || s.equals("notValidated"))
                .isEmpty();
        if (kept) {
            Optional<String> value = event.measure()
                    .filter(m -> m.comparator().isEmpty())
                    .map(m -> m.value().toPlainString());
            List<String> values =
                    new ArrayList<>(placed(event.codings().getFirst().code(), event, file));
            values.add(value.orElse(NULL));
            rows.add(patient, values);
        }
    }

    private void copy(String table, Rows rows) throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        byte[] bytes = rows.text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private void run(Iterable<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Lines of PostgreSQL's text format. */
    private static final class Rows {
        private final StringBuilder text = new StringBuilder();

        void add(int patient, List<String> values) {
            text.append(patient);
            for (String value : values) {
                text.append('\t').append(value);
            }
            text.append('\n');
        }
    }
}
