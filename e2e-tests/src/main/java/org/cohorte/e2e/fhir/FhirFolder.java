package org.cohorte.e2e.fhir;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.ingest.demo.DemoHospital;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A folder of FHIR R4 bulk files, one file a type, written patient by patient. */
public final class FhirFolder implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BUFFER = 1 << 18;

    private final Path folder;
    private final Map<String, OutputStream> files = new HashMap<>();
    private long resources;

    private FhirFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a hospital.
     *
     * @return how many resources
     */
    public static long write(DemoHospital hospital, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (FhirFolder files = new FhirFolder(folder);
                Stream<PatientFile> patients = hospital.patients()) {
            for (var unit : hospital.units()) {
                files.add(FhirResources.unit(unit));
            }
            for (PatientFile patient : (Iterable<PatientFile>) patients::iterator) {
                files.add(patient);
            }
            return files.resources;
        }
    }

    private void add(PatientFile file) throws IOException {
        add(List.of(FhirResources.patient(file.patient())));
        for (SourceStay stay : file.stays()) {
            List<SourceEvent> movements = file.events().stream()
                    .filter(event -> event.kind().equals("movement"))
                    .filter(event -> event.staySourceId().equals(Optional.of(stay.sourceId())))
                    .toList();
            add(List.of(FhirResources.stay(stay, movements)));
        }
        for (SourceEvent event : file.events()) {
            add(FhirEvents.of(event).stream().toList());
        }
    }

    private void add(List<ObjectNode> nodes) throws IOException {
        for (ObjectNode node : nodes) {
            OutputStream out = file(node.get("resourceType").stringValue());
            out.write(JSON.writeValueAsBytes(node));
            out.write('\n');
            resources++;
        }
    }

    private OutputStream file(String type) throws IOException {
        OutputStream known = files.get(type);
        if (known != null) {
            return known;
        }
        OutputStream opened = new BufferedOutputStream(Files.newOutputStream(folder.resolve(type + ".ndjson")), BUFFER);
        files.put(type, opened);
        return opened;
    }

    @Override
    public void close() throws IOException {
        for (OutputStream file : files.values()) {
            file.close();
        }
    }
}
