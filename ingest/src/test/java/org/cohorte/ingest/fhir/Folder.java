package org.cohorte.ingest.fhir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.Gone;

/** A folder of source files and what reading it gives. */
final class Folder {

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Path path;
    private int longestLine = 1 << 20;

    Folder(Path path) {
        this.path = path;
    }

    /**
     * What was read.
     *
     * @param tally counts and refusals
     */
    record Reading(
            Tally tally,
            List<SourcePatient> patients,
            List<Contact> contacts,
            List<SourceEvent> events,
            List<Gone> gone) {

        List<Refusal> refusals() {
            return tally.examples();
        }

        SourceEvent event(String sourceId) {
            return events.stream()
                    .filter(event -> event.sourceId().equals(sourceId))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no event " + sourceId + " among " + events));
        }
    }

    Folder longestLine(int bytes) {
        longestLine = bytes;
        return this;
    }

    Folder file(String name, String... lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Folder file(String name, byte[] bytes) {
        try {
            Files.write(path.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Reading read() throws IOException {
        return read(path, longestLine);
    }

    static Reading read(Path path, int longestLine) throws IOException {
        Reading reading = new Reading(
                new Tally(Tally.Quarantine.NONE),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        FhirSettings standard = FhirSettings.standard(NOW);
        FhirSettings settings =
                new FhirSettings(standard.zone(), NOW, standard.systems(), standard.hospitalName(), true, longestLine);
        FhirSource source = new FhirSource(path, settings, reading.tally());
        source.hospital();
        source.deletions(reading.gone()::add);
        source.patients(
                1,
                read -> {
                    reading.patients().add(read.value());
                    reading.tally().taken(read.type(), 1);
                },
                gone -> {});
        source.encounters(
                1,
                read -> {
                    reading.contacts().add(read.value());
                    reading.tally().taken(read.type(), 1);
                },
                gone -> {});
        source.events(read -> {
            if (!read.value().isEmpty()) {
                reading.events().addAll(read.value());
                reading.tally().taken(read.type(), read.value().size());
            }
        });
        return reading;
    }
}
