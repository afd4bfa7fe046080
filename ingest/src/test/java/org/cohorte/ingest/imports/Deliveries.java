package org.cohorte.ingest.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.report.Change;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.TypeReport;
import org.cohorte.registry.Registry;
import org.cohorte.registry.testing.TestDatabase.Access;

/** Imports folders of a few FHIR lines into an index and a registry that can be emptied; writes such lines. */
final class Deliveries {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final Access database;
    private final Index index;
    private final Path folder;
    private final Importer importer;
    private final Registry registry;
    private final AtomicInteger number = new AtomicInteger();

    Deliveries(Access database, Index index, Path folder) {
        this(database, index, folder, CLOCK);
    }

    private Deliveries(Access database, Index index, Path folder, Clock clock) {
        this.database = database;
        this.index = index;
        this.folder = folder;
        this.registry = database.registry(clock);
        this.importer = new Importer(
                registry,
                new NomenclatureLibrary(registry.nomenclatures()),
                index.client(),
                ImportSettings.standard(clock, folder.resolve("quarantine")));
    }

    Registry registry() {
        return registry;
    }

    /** The same at another time. */
    Deliveries at(Instant now) throws IOException {
        Path place = Files.createDirectory(folder.resolve("at-" + now.getEpochSecond()));
        return new Deliveries(database, index, place, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Neither patients nor documents. */
    void empty() throws Exception {
        index.clear();
        try (Connection connection = database.owner().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate patient, stay, patient_version, deleted_patient cascade");
            statement.execute("update numbering set last = 0");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Imports lines that stand in one file of any types. */
    ImportReport bring(String... lines) throws IOException {
        return bring(Map.of("any.ndjson", List.of(lines)));
    }

    /** Imports files by name, and the ward that stays are in. */
    ImportReport bring(Map<String, List<String>> files) throws IOException {
        Path delivery = Files.createDirectory(folder.resolve("delivery-" + number.incrementAndGet()));
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Files.write(delivery.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(
                delivery.resolve("Organization.ndjson"),
                "{\"resourceType\":\"Organization\",\"id\":\"ward\",\"name\":\"Ward\"}\n");
        return importer.fhir(delivery, false, ImportProgress.NONE);
    }

    /** Clinical documents and tombstones; the state of the index, whose version grows, aside. */
    Map<String, String> documents() throws Exception {
        Map<String, String> documents = new TreeMap<>(index.everything());
        documents.keySet().removeIf(id -> id.startsWith("state!"));
        return documents;
    }

    static long changes(ImportReport report, String type, Change change) {
        return type(report, type).changes().getOrDefault(change, 0L);
    }

    static long leftOut(ImportReport report, String type, NotEvent why) {
        return type(report, type).notEvents().getOrDefault(why, 0L);
    }

    private static TypeReport type(ImportReport report, String name) {
        return report.types().stream()
                .filter(type -> type.type().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** {@code meta} with the minute of its last change; none for 0. */
    private static String meta(int minute) {
        return minute == 0 ? "" : ",\"meta\":{\"lastUpdated\":\"2026-05-01T10:%02d:00Z\"}".formatted(minute);
    }

    static String patient(String id, int minute, String gender) {
        return "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\",\"gender\":\"" + gender
                + "\",\"birthDate\":\"1970-01-01\"" + meta(minute) + "}";
    }

    static String encounter(String id, int minute, String patient, String status) {
        return "{\"resourceType\":\"Encounter\",\"id\":\"" + id + "\",\"status\":\"" + status
                + "\",\"class\":{\"code\":\"AMB\"}," + subject(patient)
                + ",\"period\":{\"start\":\"2025-01-01\"},\"serviceProvider\":{\"reference\":\"Organization/ward\"}"
                + meta(minute) + "}";
    }

    private static String subject(String patient) {
        return "\"subject\":{\"reference\":\"Patient/" + patient + "\"}";
    }

    /** A diagnosis without a date of its own. */
    static String condition(String id, int minute, String patient, String code, String stay) {
        return "{\"resourceType\":\"Condition\",\"id\":\"" + id + "\"," + subject(patient)
                + (stay.isEmpty() ? "" : ",\"encounter\":{\"reference\":\"Encounter/" + stay + "\"}")
                + ",\"code\":{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10\",\"code\":\"" + code + "\"}]}"
                + meta(minute) + "}";
    }

    static String condition(String id, int minute, String patient, String code) {
        return condition(id, minute, patient, code, "");
    }

    /** The same in error. */
    static String error(String id, int minute, String patient) {
        return "{\"resourceType\":\"Condition\",\"id\":\"" + id + "\"," + subject(patient)
                + ",\"verificationStatus\":{\"coding\":[{\"code\":\"entered-in-error\"}]}" + meta(minute) + "}";
    }

    /** A result of so many components. */
    static String observation(String id, int minute, String patient, int components) {
        StringBuilder text = new StringBuilder("{\"resourceType\":\"Observation\",\"id\":\"" + id
                + "\",\"status\":\"final\",\"code\":{\"text\":\"panel\"}," + subject(patient) + meta(minute)
                + ",\"component\":[");
        for (int i = 0; i < components; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"code\":{\"text\":\"part\"},\"valueQuantity\":{\"value\":")
                    .append(i)
                    .append("}}");
        }
        return text.append("]}").toString();
    }

    /** Deletions as the Bulk Data specification has them. */
    static String deletion(int minute, String... urls) {
        StringBuilder text = new StringBuilder(
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\"" + meta(minute) + ",\"entry\":[");
        for (int i = 0; i < urls.length; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"request\":{\"method\":\"DELETE\",\"url\":\"")
                    .append(urls[i])
                    .append("\"}}");
        }
        return text.append("]}").toString();
    }
}
