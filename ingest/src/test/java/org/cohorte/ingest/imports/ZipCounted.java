package org.cohorte.ingest.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** What a zip of OMOP tables holds, counted without the importer: it shares no code with it. No cell has two lines. */
final class ZipCounted {

    static final List<String> KINDS = List.of(
            "patient",
            "stay",
            "movement",
            "diagnosis",
            "procedure",
            "prescription",
            "administration",
            "laboratory",
            "vital",
            "other",
            "document");

    private static final Set<String> VITALS = Set.of(
            "8480-6", "8462-4", "29463-7", "8302-2", "9279-1", "8867-4", "39156-5", "59576-9", "77606-2", "9843-4",
            "8310-5", "2708-6");

    private final Map<String, Long> events = new TreeMap<>();
    private final Map<String, Long> rows = new TreeMap<>();

    static ZipCounted in(Path file) throws IOException {
        ZipCounted counted = new ZipCounted();
        KINDS.forEach(kind -> counted.events.put(kind, 0L));
        Map<String, Map<String, String>> concepts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Map<String, String> concept : counted.table(zip, "CONCEPT")) {
                concepts.put(Objects.requireNonNull(concept.get("concept_id")), concept);
            }
            Map<String, String> simple = new HashMap<>(Map.of(
                    "PERSON", "patient",
                    "VISIT_OCCURRENCE", "stay",
                    "VISIT_DETAIL", "movement",
                    "CONDITION_OCCURRENCE", "diagnosis",
                    "PROCEDURE_OCCURRENCE", "procedure",
                    "DRUG_EXPOSURE", "prescription",
                    "OBSERVATION", "other",
                    "DEVICE_EXPOSURE", "other",
                    "SPECIMEN", "other",
                    "NOTE", "document"));
            simple.put("OBSERVATION_PERIOD", "other");
            for (Map.Entry<String, String> entry : simple.entrySet()) {
                counted.add(entry.getValue(), counted.table(zip, entry.getKey()).size());
            }
            for (Map<String, String> measurement : counted.table(zip, "MEASUREMENT")) {
                Map<String, String> concept =
                        Objects.requireNonNull(concepts.get(measurement.get("measurement_concept_id")));
                boolean vital = VITALS.contains(concept.get("concept_code"));
                boolean clinical = "Clinical Observation".equals(concept.get("concept_class_id"));
                counted.add(vital ? "vital" : clinical ? "other" : "laboratory", 1);
            }
            counted.table(zip, "DEATH");
            counted.table(zip, "CONCEPT_RELATIONSHIP");
            counted.table(zip, "PROVIDER");
        }
        return counted;
    }

    private void add(String kind, long more) {
        events.merge(kind, more, Long::sum);
    }

    private List<Map<String, String>> table(ZipFile zip, String name) throws IOException {
        List<Map<String, String>> found = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                zip.getInputStream(Objects.requireNonNull(zip.getEntry(name + ".csv"))), StandardCharsets.UTF_8))) {
            String[] header = cells(Objects.requireNonNull(lines.readLine()));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = cells(line);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                found.add(row);
            }
        }
        rows.put(name.toLowerCase(Locale.ROOT), (long) found.size());
        return found;
    }

    private static String[] cells(String line) {
        return line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    }

    Map<String, Long> events() {
        return events;
    }

    /** Rows of a table. */
    long rows(String table) {
        return rows.getOrDefault(table, 0L);
    }
}
