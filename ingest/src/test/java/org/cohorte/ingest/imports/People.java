package org.cohorte.ingest.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes FHIR files of a few patients, each with a stay, a diagnosis, a result and a report of their own. */
final class People {

    private final Path folder;
    private final List<String> records = new ArrayList<>();

    People(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** A file of any lines. */
    People file(String name, String... lines) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of a patient whose name is that of the record. */
    static String patient(String id, String birth, String... more) {
        StringBuilder line =
                new StringBuilder("{\"resourceType\":\"Patient\",\"id\":\"" + id + "\",\"gender\":\"female\"");
        if (!birth.isEmpty()) {
            line.append(",\"birthDate\":\"").append(birth).append('"');
        }
        for (String one : more) {
            line.append(',').append(one);
        }
        return line.append('}').toString();
    }

    static String named(String family) {
        return "\"name\":[{\"family\":\"" + family + "\"}]";
    }

    static String ipp(String value) {
        return "\"identifier\":[{\"value\":\"" + value + "\"}]";
    }

    static String link(String type, String other) {
        return "\"link\":[{\"type\":\"" + type + "\",\"other\":{\"reference\":\"Patient/" + other + "\"}}]";
    }

    /**
     * What happened to somebody.
     *
     * @param record what the identifiers of the records end in
     * @param owner  the patient that they name
     */
    People happenings(String record, String owner, String day) {
        String whose = ",\"subject\":{\"reference\":\"Patient/" + owner
                + "\"},\"encounter\":{\"reference\":\"Encounter/s-" + record + "\"}";
        records.add("{\"resourceType\":\"Encounter\",\"id\":\"s-" + record
                + "\",\"status\":\"finished\",\"class\":{\"code\":\"IMP\"},\"subject\":{\"reference\":\"Patient/"
                + owner
                + "\"},\"period\":{\"start\":\"" + day + "\",\"end\":\"" + day
                + "\"},\"serviceProvider\":{\"reference\":\"Organization/" + (record.endsWith("2") ? "b" : "a")
                + "\"}}");
        records.add("{\"resourceType\":\"Condition\",\"id\":\"c-" + record + "\",\"recordedDate\":\"" + day
                + "\",\"code\":{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10\",\"code\":\"I10\"}]}" + whose
                + "}");
        records.add("{\"resourceType\":\"Observation\",\"id\":\"o-" + record
                + "\",\"status\":\"final\",\"category\":[{\"coding\":[{\"code\":\"laboratory\"}]}],\"effectiveDateTime\":\""
                + day
                + "\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"2160-0\"}]},"
                + "\"valueQuantity\":{\"value\":80,\"unit\":\"umol/L\",\"code\":\"umol/L\"}" + whose + "}");
        records.add("{\"resourceType\":\"DocumentReference\",\"id\":\"d-" + record
                + "\",\"status\":\"current\",\"date\":\"" + day + "T10:00:00Z\",\"subject\":{\"reference\":\"Patient/"
                + owner
                + "\"},\"content\":[{\"attachment\":{\"contentType\":\"text/plain\",\"title\":\"Compte rendu\",\"data\":\""
                + java.util.Base64.getEncoder()
                        .encodeToString(
                                "Pas de fièvre. Hypertension connue.".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "\"}}]}");
        return file("records.ndjson", records.toArray(String[]::new))
                .file(
                        "Organization.ndjson",
                        "{\"resourceType\":\"Organization\",\"id\":\"group\",\"name\":\"Groupe\"}",
                        "{\"resourceType\":\"Organization\",\"id\":\"a\",\"name\":\"A\",\"partOf\":{\"reference\":\"Organization/group\"}}",
                        "{\"resourceType\":\"Organization\",\"id\":\"b\",\"name\":\"B\",\"partOf\":{\"reference\":\"Organization/group\"}}");
    }
}
