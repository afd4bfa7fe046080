package org.cohorte.ingest.omop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cohorte.registry.postgres.PostgresLogin;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.postgresql.PGConnection;

/** A schema of OMOP tables in a real PostgreSQL, filled from CSV files; its columns have the types that the CDM gives them. */
public final class Schema {

    private static final Set<String> WORDS = Set.of(
            "vocabulary_id", "domain_id", "concept_class_id", "relationship_id", "unique_device_id", "production_id");

    private final PostgresLogin owner;
    private final PostgresLogin reader;
    private final String name;

    private Schema(Access access, String name) {
        this.owner = access.owner();
        this.reader = access.application();
        this.name = name;
    }

    /** Makes an empty schema that the application's role may use. */
    public static Schema create(Access access, String name) throws SQLException {
        Schema schema = new Schema(access, name);
        schema.run("drop schema if exists " + name + " cascade", "create schema " + name);
        schema.run(
                "grant usage on schema " + name + " to " + access.application().user());
        return schema;
    }

    /** As the import reads it. */
    public OmopDatabase database() {
        return new OmopDatabase(
                reader.url().replaceFirst("\\?.*", ""), reader.user(), Optional.of(reader.password()), name);
    }

    /** Runs statements as the owner, with this schema in front. */
    void run(String... statements) throws SQLException {
        try (Connection connection = owner.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + name + ", public");
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** What the server answers its owner. */
    String ask(String query) throws SQLException {
        try (Connection connection = owner.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Makes and fills a table of each CSV file of a folder, and lets the reader read them. */
    Schema fill(Path folder) throws IOException, SQLException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                fill(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return this;
    }

    /** Makes and fills a table of each CSV file of a zip, and lets the reader read them. */
    public Schema fillFromZip(Path file) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (entry.getName().matches("\\w+\\.csv")) {
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        fill(entry.getName(), bytes.readAllBytes());
                    }
                }
            }
        }
        return this;
    }

    private void fill(String file, byte[] csv) throws SQLException, IOException {
        String table = file.replace(".csv", "").toLowerCase(Locale.ROOT);
        String text = new String(csv, StandardCharsets.UTF_8);
        List<String> header =
                Arrays.asList(text.lines().findFirst().orElseThrow().split("[,\t]", -1));
        String columns = header.stream()
                .map(column -> quoted(column) + " " + type(column))
                .collect(Collectors.joining(", "));
        String qualified = name + "." + quoted(table);
        run(
                "create table " + qualified + " (" + columns + ")",
                "grant select on " + qualified + " to " + reader.user());
        String delimiter = text.lines().findFirst().orElseThrow().contains("\t") ? "\t" : ",";
        String quote = delimiter.equals("\t") ? ", quote E'\\b'" : "";
        try (Connection connection = owner.dataSource().getConnection();
                InputStream bytes = new java.io.ByteArrayInputStream(csv)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + qualified + " from stdin (format csv, header, delimiter E'" + delimiter + "'"
                                    + quote + ")",
                            bytes);
        }
    }

    private static String quoted(String column) {
        return "\"" + column.toLowerCase(Locale.ROOT) + "\"";
    }

    private static String type(String column) {
        if (WORDS.contains(column)) {
            return "varchar(255)";
        }
        if (column.endsWith("_id") || column.endsWith("_of_birth") || column.contains("_id_")) {
            return "integer";
        }
        if (column.endsWith("_date")) {
            return "date";
        }
        if (column.endsWith("_datetime")) {
            return "timestamp";
        }
        return column.equals("value_as_number") || column.equals("quantity") || column.startsWith("range_")
                ? "numeric"
                : "text";
    }
}
