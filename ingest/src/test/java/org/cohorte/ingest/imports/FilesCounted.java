package org.cohorte.ingest.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a folder of FHIR files holds, counted without the importer: it shares no code with it. */
final class FilesCounted {

    static final List<String> KINDS = List.of(
            "patient",
            "stay",
            "movement",
            "diagnosis",
            "procedure",
            "laboratory",
            "vital",
            "other",
            "prescription",
            "administration",
            "imaging",
            "series",
            "document");

    private final Map<String, Long> lines = new TreeMap<>();
    private final Map<String, Long> events = new TreeMap<>();
    private final Set<String> patientsWithStays = new HashSet<>();

    static FilesCounted in(Path folder) throws IOException {
        FilesCounted counted = new FilesCounted();
        KINDS.forEach(kind -> counted.events.put(kind, 0L));
        Map<String, String> simple = Map.of(
                "Patient", "patient",
                "Condition", "diagnosis",
                "Procedure", "procedure",
                "MedicationRequest", "prescription",
                "MedicationAdministration", "administration",
                "Immunization", "other",
                "DocumentReference", "document");
        for (String type : List.of("Organization", "Location", "Medication", "DiagnosticReport")) {
            counted.each(folder, type, node -> {});
        }
        for (Map.Entry<String, String> entry : simple.entrySet()) {
            counted.each(folder, entry.getKey(), node -> counted.add(entry.getValue()));
        }
        counted.each(folder, "Encounter", node -> {
            counted.add("stay");
            counted.patientsWithStays.add(node.get("subject").get("reference").stringValue());
        });
        counted.each(folder, "ImagingStudy", node -> {
            counted.add("imaging");
            node.get("series").forEach(series -> counted.add("series"));
        });
        counted.each(folder, "Observation", counted::observation);
        return counted;
    }

    private void observation(JsonNode node) {
        String category = node.get("category").toString();
        String kind = category.contains("\"laboratory\"")
                ? "laboratory"
                : category.contains("\"vital-signs\"") ? "vital" : "other";
        if (node.has("component")) {
            node.get("component").forEach(component -> {
                if (component.toString().contains("\"value")) {
                    add(kind);
                }
            });
        } else {
            add(kind);
        }
    }

    private void add(String kind) {
        events.merge(kind, 1L, Long::sum);
    }

    private void each(Path folder, String type, Consumer<JsonNode> consumer) throws IOException {
        Path file = folder.resolve(type + ".ndjson.gz");
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> {
                lines.merge(type, 1L, Long::sum);
                consumer.accept(JsonMapper.shared().readTree(line));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    long lines(String type) {
        return lines.getOrDefault(type, 0L);
    }

    long importedLines() {
        return lines.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Events by kind. */
    Map<String, Long> events() {
        return events;
    }

    long patientsWithStays() {
        return patientsWithStays.size();
    }
}
