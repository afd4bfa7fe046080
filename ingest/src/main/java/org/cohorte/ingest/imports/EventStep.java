package org.cohorte.ingest.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.index.EventIndexer;
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
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.RecordKey;
import org.cohorte.ingest.source.Source.Elements;
import org.cohorte.registry.identity.Identities;
import org.jspecify.annotations.Nullable;

/** Writes events: finds the patients and stays of a whole batch at once. One thread writes; another may look ahead. */
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

    /**
     * A record with what it is about, both as far as they are told and known.
     *
     * @param patient null for a record that is no event, too
     */
    private record Placed(
            Read<List<SourceEvent>> read,
            @Nullable FoundPatient patient,
            @Nullable StayKey stay) {

        static Placed of(Read<List<SourceEvent>> read, Map<String, FoundPatient> patients) {
            if (read.value().isEmpty()) {
                return new Placed(read, null, null);
            }
            SourceEvent first = read.value().getFirst();
            FoundPatient patient = patients.get(first.patientSourceId());
            return new Placed(
                    read,
                    patient,
                    patient == null
                            ? null
                            : first.staySourceId()
                                    .map(stay -> new StayKey(patient.number(), stay))
                                    .orElse(null));
        }

        boolean isEvent() {
            return !read.value().isEmpty();
        }
    }

    /** A batch with what was found of it. */
    record Looked(
            List<Placed> placed, Set<String> deletedPatients, Map<StayKey, FoundStay> stays, Set<StayKey> elsewhere) {}

    /** Finds the patients and stays of a batch, which events do not change: it may be called while another batch is written. */
    Looked look(List<Read<List<SourceEvent>>> batch) {
        KnownPatients.Found patients = people.find(batch.stream()
                .filter(read -> !read.value().isEmpty())
                .map(read -> read.value().getFirst().patientSourceId())
                .toList());
        List<Placed> placed = new ArrayList<>(batch.size());
        Set<StayKey> keys = new HashSet<>();
        for (Read<List<SourceEvent>> read : batch) {
            Placed one = Placed.of(read, patients.known());
            placed.add(one);
            if (one.stay() != null) {
                keys.add(one.stay());
            }
        }
        Map<StayKey, FoundStay> found = stays.find(keys);
        return new Looked(placed, patients.deleted(), found, staysElsewhere(keys, found));
    }

    /** Writes a batch; in their order. */
    void write(Looked looked) {
        List<Placed> placed = looked.placed();
        Map<StayKey, FoundStay> found = looked.stays();
        placed.removeIf(one -> one.isEvent() && !isAdmitted(one, looked.deletedPatients(), looked.elsewhere()));
        Map<RecordKey, Placed> newest =
                Newest.of(placed, Placed::read, this::older, one -> take(one, found, Optional.empty()));
        Look look = records.look(newest.keySet());
        for (Placed one : newest.values()) {
            if (look.isOlder(one.read().key(), one.read().version())) {
                older(one);
            } else if (one.isEvent()) {
                take(one, found, Optional.of(look));
            } else {
                remove(one.read(), look);
            }
        }
    }

    private boolean isAdmitted(Placed one, Set<String> deleted, Set<StayKey> elsewhere) {
        Read<List<SourceEvent>> read = one.read();
        if (deleted.contains(read.value().getFirst().patientSourceId())) {
            tally.notEvent(read.type(), NotEvent.PATIENT_DELETED);
        } else if (one.patient() == null) {
            refuse(read, elements.patient(), Reason.UNKNOWN_PATIENT, "the patient is not in the source");
        } else if (one.stay() != null && elsewhere.contains(one.stay())) {
            refuse(read, elements.stay(), Reason.STAY_OF_ANOTHER_PATIENT, "the encounter is another patient's");
        } else {
            return true;
        }
        return false;
    }

    /** A record that is no event was counted as such. */
    private void older(Placed one) {
        if (one.isEvent()) {
            tally.notEvent(one.read().type(), NotEvent.OLDER_VERSION);
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
    private void take(Placed one, Map<StayKey, FoundStay> found, Optional<Look> look) {
        if (!one.isEvent()) {
            return;
        }
        Read<List<SourceEvent>> read = one.read();
        FoundPatient patient = Objects.requireNonNull(one.patient());
        Optional<StayRef> stay = stay(one, found);
        look.ifPresent(held -> Origins.tell(tally, read, indexer.events(held, read, patient.ref(), stay)));
        if (read.value().stream().anyMatch(indexer::hasUnknownUnit)) {
            tally.remark(read.type(), Remark.UNKNOWN_MEASURE_UNIT);
        }
        tally.taken(read.type(), read.value().size());
        judge(read, patient, stay);
    }

    private void judge(Read<List<SourceEvent>> read, FoundPatient patient, Optional<StayRef> stay) {
        tally.quality()
                .events(
                        Origins.of(read),
                        read.value(),
                        patient.life(),
                        stay.flatMap(StayRef::unit).flatMap(indexer::unitSource),
                        stay.isPresent(),
                        known);
    }

    private void refuse(Read<?> read, String element, Reason reason, String detail) {
        tally.refused(read.type(), read.refusal(element, reason, detail), read.line());
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

    private Optional<StayRef> stay(Placed one, Map<StayKey, FoundStay> found) {
        if (one.stay() == null) {
            return Optional.empty();
        }
        FoundStay stay = found.get(one.stay());
        if (stay == null) {
            tally.remark(one.read().type(), Remark.UNKNOWN_STAY);
            return Optional.empty();
        }
        return Optional.of(stay.stay());
    }
}
