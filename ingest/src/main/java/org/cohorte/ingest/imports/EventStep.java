package org.cohorte.ingest.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.index.EventIndexer;
import org.cohorte.ingest.index.PatientRef;
import org.cohorte.ingest.index.Records;
import org.cohorte.ingest.index.Records.Look;
import org.cohorte.ingest.index.StayLookup;
import org.cohorte.ingest.index.StayLookup.FoundStay;
import org.cohorte.ingest.index.StayLookup.StayKey;
import org.cohorte.ingest.index.StayRef;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.report.Change;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Quality.Known;
import org.cohorte.ingest.report.Quality.Life;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.RecordKey;
import org.cohorte.ingest.source.Source.Elements;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;

/** Writes events: finds the patients and stays of a whole batch at once. */
final class EventStep {

    private final Identities identities;
    private final KnownPatients people;
    private final EventIndexer indexer;
    private final Records records;
    private final StayLookup stays;
    private final Tally tally;
    private final Elements elements;
    private final Known known;

    EventStep(Identities identities, EventIndexer indexer, StayLookup stays, Tally tally, Elements elements) {
        this.elements = elements;
        this.people = new KnownPatients(identities);
        this.records = indexer.records();
        this.identities = identities;
        this.indexer = indexer;
        this.stays = stays;
        this.tally = tally;
        this.known = Origins.known(indexer);
    }

    void write(List<Read<List<SourceEvent>>> batch) {
        KnownPatients.Found patients = people.find(batch.stream()
                .filter(read -> !read.value().isEmpty())
                .map(read -> read.value().getFirst().patientSourceId())
                .toList());
        Set<StayKey> keys = keys(batch, patients.known());
        Map<StayKey, FoundStay> found = stays.find(keys);
        Set<StayKey> elsewhere = staysElsewhere(keys, found);
        List<Read<List<SourceEvent>>> admitted = batch.stream()
                .filter(read -> read.value().isEmpty() || isAdmitted(read, patients, elsewhere))
                .toList();
        Map<RecordKey, Read<List<SourceEvent>>> newest =
                Newest.of(admitted, this::older, read -> take(read, patients.known(), found, Optional.empty()));
        Look look = records.look(newest.keySet());
        for (Read<List<SourceEvent>> read : newest.values()) {
            if (look.isOlder(read.key(), read.version())) {
                older(read);
            } else if (read.value().isEmpty()) {
                remove(read, look);
            } else {
                take(read, patients.known(), found, Optional.of(look));
            }
        }
    }

    private boolean isAdmitted(Read<List<SourceEvent>> read, KnownPatients.Found patients, Set<StayKey> elsewhere) {
        SourceEvent first = read.value().getFirst();
        KnownPatient patient = patients.known().get(first.patientSourceId());
        if (patients.deleted().contains(first.patientSourceId())) {
            tally.notEvent(read.type(), NotEvent.PATIENT_DELETED);
        } else if (patient == null) {
            refuse(read, elements.patient(), Reason.UNKNOWN_PATIENT, "the patient is not in the source");
        } else if (first.staySourceId()
                .filter(stay -> elsewhere.contains(new StayKey(patient.number(), stay)))
                .isPresent()) {
            refuse(read, elements.stay(), Reason.STAY_OF_ANOTHER_PATIENT, "the encounter is another patient's");
        } else {
            return true;
        }
        return false;
    }

    /** A record that is no event was counted as such. */
    private void older(Read<List<SourceEvent>> read) {
        if (!read.value().isEmpty()) {
            tally.notEvent(read.type(), NotEvent.OLDER_VERSION);
        }
    }

    private void remove(Read<?> read, Look look) {
        if (look.remove(read.key(), read.version(), false).removed() > 0) {
            tally.changed(read.type(), Change.DELETED);
        }
    }

    /**
     * Takes a record.
     *
     * @param look what the index holds of it; empty when a later one of the same batch is written in its place
     */
    private void take(
            Read<List<SourceEvent>> read,
            Map<String, KnownPatient> patients,
            Map<StayKey, FoundStay> found,
            Optional<Look> look) {
        if (read.value().isEmpty()) {
            return;
        }
        SourceEvent first = read.value().getFirst();
        KnownPatient patient =
                Optional.ofNullable(patients.get(first.patientSourceId())).orElseThrow();
        Optional<StayRef> stay = stay(read, first, patient, found);
        look.ifPresent(held -> {
            PatientRef ref = new PatientRef(patient.number(), patient.record(), patient.birthDay());
            Origins.tell(tally, read, indexer.events(held, read, ref, stay));
        });
        if (read.value().stream().anyMatch(indexer::hasUnknownUnit)) {
            tally.remark(read.type(), Remark.UNKNOWN_MEASURE_UNIT);
        }
        tally.taken(read.type(), read.value().size());
        look(read, patient, stay);
    }

    private void look(Read<List<SourceEvent>> read, KnownPatient patient, Optional<StayRef> stay) {
        tally.quality()
                .events(
                        Origins.of(read),
                        read.value(),
                        new Life(patient.birthDay(), patient.deathDay()),
                        stay.flatMap(StayRef::unit).flatMap(indexer::unitSource),
                        stay.isPresent(),
                        known);
    }

    private void refuse(Read<?> read, String element, Reason reason, String detail) {
        tally.refused(read.type(), read.refusal(element, reason, detail), read.line());
    }

    private static Set<StayKey> keys(List<Read<List<SourceEvent>>> batch, Map<String, KnownPatient> patients) {
        Set<StayKey> keys = new HashSet<>();
        for (Read<List<SourceEvent>> read : batch) {
            if (read.value().isEmpty()) {
                continue;
            }
            SourceEvent first = read.value().getFirst();
            KnownPatient patient = patients.get(first.patientSourceId());
            if (patient != null && first.staySourceId().isPresent()) {
                keys.add(new StayKey(patient.number(), first.staySourceId().get()));
            }
        }
        return keys;
    }

    /** Stays that are known as another patient's: asked only for those that were not found. */
    private Set<StayKey> staysElsewhere(Set<StayKey> keys, Map<StayKey, FoundStay> found) {
        Set<StayKey> missing = new HashSet<>(keys);
        missing.removeAll(found.keySet());
        if (missing.isEmpty()) {
            return missing;
        }
        Map<String, Integer> owners = identities.patientsOfStays(
                missing.stream().map(StayKey::sourceId).distinct().toList());
        missing.removeIf(key -> owners.getOrDefault(key.sourceId(), key.patient()) == key.patient());
        return missing;
    }

    private Optional<StayRef> stay(
            Read<?> read, SourceEvent event, KnownPatient patient, Map<StayKey, FoundStay> found) {
        if (event.staySourceId().isEmpty()) {
            return Optional.empty();
        }
        FoundStay stay =
                found.get(new StayKey(patient.number(), event.staySourceId().get()));
        if (stay == null) {
            tally.remark(read.type(), Remark.UNKNOWN_STAY);
            return Optional.empty();
        }
        return Optional.of(stay.stay());
    }
}
