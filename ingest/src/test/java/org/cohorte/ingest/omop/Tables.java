package org.cohorte.ingest.omop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.nomenclature.Hierarchy;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.report.TypeReport;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.Contact;

/** A folder of OMOP tables and what reading it gives. */
final class Tables {

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Path path;

    Tables(Path path) {
        this.path = path;
    }

    /**
     * What was read.
     *
     * @param tally counts and refusals
     */
    record Reading(
            Tally tally,
            List<SourceUnit> units,
            List<SourcePatient> patients,
            List<Contact> contacts,
            List<SourceEvent> events,
            Hierarchy hierarchy,
            List<String> notes) {

        List<Refusal> refusals() {
            return tally.examples();
        }

        TypeReport type(String name) {
            return tally.types().stream()
                    .filter(type -> type.type().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        SourceEvent event(String kind, String sourceId) {
            return events.stream()
                    .filter(event ->
                            event.kind().equals(kind) && event.sourceId().equals(sourceId))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + kind + " " + sourceId + " among " + events));
        }
    }

    Tables table(String name, String... lines) throws IOException {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Tables file(String name, byte[] bytes) throws IOException {
        Files.write(path.resolve(name), bytes);
        return this;
    }

    Reading read() {
        return read(path);
    }

    static Reading read(Path path) {
        Tally tally = new Tally(Tally.Quarantine.NONE);
        return read(OmopSource.open(path, settings(), tally), tally);
    }

    static Reading read(OmopDatabase database) {
        Tally tally = new Tally(Tally.Quarantine.NONE);
        return read(OmopSource.open(database, settings(), tally), tally);
    }

    static OmopSettings settings() {
        return new OmopSettings(ZoneId.of("Europe/Paris"), NOW, CodeSystems.standard(), "Hôpital", 1 << 20);
    }

    private static Reading read(OmopSource opened, Tally tally) {
        try (OmopSource source = opened) {
            List<SourceUnit> units = source.hospital();
            List<SourcePatient> patients = new ArrayList<>();
            List<Contact> contacts = new ArrayList<>();
            List<SourceEvent> events = new ArrayList<>();
            source.patients(
                    1,
                    read -> {
                        patients.add(read.value());
                        tally.taken(read.type(), 1);
                    },
                    gone -> {});
            source.encounters(
                    1,
                    read -> {
                        contacts.add(read.value());
                        tally.taken(read.type(), 1);
                    },
                    gone -> {});
            source.events(read -> {
                events.addAll(read.value());
                tally.taken(read.type(), read.value().size());
            });
            return new Reading(tally, units, patients, contacts, events, source.hierarchy(), source.notes());
        }
    }
}
