package org.cohorte.ingest.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cohorte.ingest.imports.ImportProgress.Step;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.IdSet;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.Source;
import org.cohorte.registry.identity.Identities;

/**
 * Reads a source as an import would and writes nothing. Patients and stays of the source are remembered by hashes; those
 * known from before are asked of the registry.
 */
final class SourceCheck {

    private static final int BATCH = 10_000;

    private final Source source;
    private final Identities identities;
    private final Tally tally;
    private final Reporter reporter;
    private final IdSet patients = new IdSet();
    private final IdSet stays = new IdSet();

    SourceCheck(Source source, Identities identities, Tally tally, Reporter reporter) {
        this.source = source;
        this.identities = identities;
        this.tally = tally;
        this.reporter = reporter;
    }

    void run() {
        reporter.step(Step.HOSPITAL, 0);
        source.hospital();
        reporter.step(Step.PATIENTS, source.done());
        source.patients(1, read -> {
            patients.add(read.value().sourceId());
            tally.taken(read.type(), 1);
        });
        reporter.step(Step.STAYS, source.done());
        Batcher<Read<Contact>> contacts = batcher(this::contacts);
        source.encounters(1, contacts::add);
        contacts.flush();
        reporter.step(Step.EVENTS, source.done());
        Batcher<Read<List<SourceEvent>>> events = batcher(this::events);
        source.events(events::add);
        events.flush();
    }

    private <T> Batcher<Read<T>> batcher(Consumer<List<Read<T>>> taker) {
        return new Batcher<>(BATCH, read -> read.line().bytes().length, batch -> {
            taker.accept(batch);
            reporter.tick(source.done());
        });
    }

    private void contacts(List<Read<Contact>> batch) {
        Set<String> missing = new HashSet<>();
        batch.forEach(read -> missing.add(read.value().stay().patientSourceId()));
        missing.removeIf(patients::contains);
        Set<String> known = PatientStep.find(identities, missing).keySet();
        for (Read<Contact> read : batch) {
            if (isKnown(read.value().stay().patientSourceId(), known)) {
                stays.add(read.value().stay().sourceId());
                tally.taken(read.type(), 1);
            } else {
                refuse(read);
            }
        }
    }

    private void events(List<Read<List<SourceEvent>>> batch) {
        Set<String> missing = new HashSet<>();
        Set<String> missingStays = new HashSet<>();
        batch.forEach(read -> {
            missing.add(read.value().getFirst().patientSourceId());
            read.value().getFirst().staySourceId().ifPresent(missingStays::add);
        });
        missing.removeIf(patients::contains);
        missingStays.removeIf(stays::contains);
        Set<String> known = PatientStep.find(identities, missing).keySet();
        missingStays.removeAll(identities.findStays(missingStays).keySet());
        for (Read<List<SourceEvent>> read : batch) {
            if (!isKnown(read.value().getFirst().patientSourceId(), known)) {
                refuse(read);
                continue;
            }
            if (read.value()
                    .getFirst()
                    .staySourceId()
                    .filter(missingStays::contains)
                    .isPresent()) {
                tally.remark(read.type(), Remark.UNKNOWN_STAY);
            }
            tally.taken(read.type(), read.value().size());
        }
    }

    private boolean isKnown(String patient, Set<String> known) {
        return patients.contains(patient) || known.contains(patient);
    }

    private void refuse(Read<?> read) {
        tally.refused(
                read.type(),
                read.refusal(source.elements().patient(), Reason.UNKNOWN_PATIENT, "the patient is not in the source"),
                read.line());
    }
}
