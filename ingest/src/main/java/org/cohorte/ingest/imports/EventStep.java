package org.cohorte.ingest.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.index.EventIndexer;
import org.cohorte.ingest.index.PatientRef;
import org.cohorte.ingest.index.StayLookup;
import org.cohorte.ingest.index.StayLookup.FoundStay;
import org.cohorte.ingest.index.StayLookup.StayKey;
import org.cohorte.ingest.index.StayRef;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.report.Quality.Known;
import org.cohorte.ingest.report.Quality.Life;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.Source.Elements;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;

/** Writes events: finds the patients and stays of a whole batch at once. */
final class EventStep {

    private final Identities identities;
    private final EventIndexer indexer;
    private final StayLookup stays;
    private final Tally tally;
    private final Elements elements;
    private final Known known;

    EventStep(Identities identities, EventIndexer indexer, StayLookup stays, Tally tally, Elements elements) {
        this.elements = elements;
        this.identities = identities;
        this.indexer = indexer;
        this.stays = stays;
        this.tally = tally;
        this.known = Origins.known(indexer);
    }

    void write(List<Read<List<SourceEvent>>> batch) {
        List<String> ids = new ArrayList<>();
        batch.forEach(read -> ids.add(read.value().getFirst().patientSourceId()));
        Map<String, KnownPatient> patients = PatientStep.find(identities, ids);
        Set<StayKey> keys = keys(batch, patients);
        Map<StayKey, FoundStay> found = stays.find(keys);
        Set<String> elsewhere = staysElsewhere(keys, found);
        for (Read<List<SourceEvent>> read : batch) {
            SourceEvent first = read.value().getFirst();
            KnownPatient patient = patients.get(first.patientSourceId());
            if (patient == null) {
                refuse(read, elements.patient(), Reason.UNKNOWN_PATIENT, "the patient is not in the source");
            } else if (first.staySourceId().filter(elsewhere::contains).isPresent()) {
                refuse(read, elements.stay(), Reason.STAY_OF_ANOTHER_PATIENT, "the encounter is another patient's");
            } else {
                Optional<StayRef> stay = stay(read, first, patient, found);
                write(read, patient, stay);
                look(read, patient, stay);
            }
        }
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
            SourceEvent first = read.value().getFirst();
            KnownPatient patient = patients.get(first.patientSourceId());
            if (patient != null && first.staySourceId().isPresent()) {
                keys.add(new StayKey(patient.number(), first.staySourceId().get()));
            }
        }
        return keys;
    }

    /** Stays that are not this patient's but are known: asked only for those that were not found. */
    private Set<String> staysElsewhere(Set<StayKey> keys, Map<StayKey, FoundStay> found) {
        Set<String> missing = new HashSet<>();
        for (StayKey key : keys) {
            if (!found.containsKey(key)) {
                missing.add(key.sourceId());
            }
        }
        return missing.isEmpty() ? Set.of() : identities.findStays(missing).keySet();
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

    private void write(Read<List<SourceEvent>> read, KnownPatient patient, Optional<StayRef> stay) {
        PatientRef ref = new PatientRef(patient.number(), patient.record(), patient.birthDay());
        boolean unknownUnit = false;
        for (SourceEvent event : read.value()) {
            indexer.event(event, ref, stay);
            unknownUnit |= indexer.hasUnknownUnit(event);
        }
        if (unknownUnit) {
            tally.remark(read.type(), Remark.UNKNOWN_MEASURE_UNIT);
        }
        tally.taken(read.type(), read.value().size());
    }
}
