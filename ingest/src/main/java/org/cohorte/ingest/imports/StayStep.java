package org.cohorte.ingest.imports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.index.EventIndexer;
import org.cohorte.ingest.index.PatientRef;
import org.cohorte.ingest.index.StayLookup;
import org.cohorte.ingest.index.StayLookup.FoundStay;
import org.cohorte.ingest.index.StayLookup.StayKey;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.report.Quality.Known;
import org.cohorte.ingest.report.Quality.Life;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.Source.Elements;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.Identities.StayRecord;

/** Writes stays and unit movements. */
final class StayStep {

    private final Identities identities;
    private final EventIndexer indexer;
    private final Tally tally;
    private final Elements elements;
    private final Known known;

    StayStep(Identities identities, EventIndexer indexer, Tally tally, Elements elements) {
        this.elements = elements;
        this.identities = identities;
        this.indexer = indexer;
        this.tally = tally;
        this.known = Origins.known(indexer);
    }

    /** A contact whose patient is known. */
    private record Placed(Read<Contact> read, KnownPatient patient) {

        SourceStay stay() {
            return read.value().stay();
        }

        PatientRef ref() {
            return new PatientRef(patient.number(), patient.record(), patient.birthDay());
        }
    }

    /** Writes contacts as stays of their own. */
    void stays(List<Read<Contact>> batch) {
        writeStays(placed(batch, true));
    }

    private void writeStays(Map<String, Placed> contacts) {
        List<StayRecord> records = contacts.values().stream()
                .map(placed -> new StayRecord(
                        placed.stay().sourceId(), placed.patient().record()))
                .toList();
        Map<String, Integer> numbers = identities.putStays(records);
        contacts.forEach((id, placed) -> {
            int number = Optional.ofNullable(numbers.get(id)).orElseThrow();
            indexer.stay(placed.stay(), placed.ref(), number);
            placed.read().value().movements().forEach(movement -> indexer.movement(movement, placed.ref(), number));
            taken(placed);
        });
    }

    /** Contacts by identifier; of two with the same identifier the later one counts. */
    private Map<String, Placed> placed(List<Read<Contact>> batch, boolean refuse) {
        List<String> ids = batch.stream()
                .map(read -> read.value().stay().patientSourceId())
                .toList();
        Map<String, KnownPatient> patients = PatientStep.find(identities, ids);
        Map<String, Placed> contacts = new LinkedHashMap<>();
        for (Read<Contact> read : batch) {
            KnownPatient patient = patients.get(read.value().stay().patientSourceId());
            if (patient != null) {
                Placed former = contacts.put(read.value().stay().sourceId(), new Placed(read, patient));
                if (refuse) {
                    Life life = new Life(patient.birthDay(), patient.deathDay());
                    tally.quality().stay(Origins.of(read), read.value().stay(), life, known);
                }
                if (former != null && refuse) {
                    tally.taken(read.type(), 0);
                }
            } else if (refuse) {
                tally.refused(
                        read.type(),
                        read.refusal(elements.patient(), Reason.UNKNOWN_PATIENT, "the patient is not in the source"),
                        read.line());
            }
        }
        return contacts;
    }

    private void taken(Placed placed) {
        tally.taken(placed.read().type(), 1);
        Optional<String> unit = placed.stay().unitSourceId();
        if (unit.isPresent() && indexer.unit(unit.get()).isEmpty()) {
            tally.remark(placed.read().type(), Remark.UNKNOWN_UNIT);
        }
    }

    /**
     * Writes contacts that are part of stays the index shows, or else are stays of their own.
     *
     * @return whether some are part of something that the index does not show as a stay: they are left for
     *     {@link #innerMovements}
     */
    boolean movements(List<Read<Contact>> batch, StayLookup lookup) {
        Map<String, Placed> contacts = placed(batch, true);
        Map<StayKey, FoundStay> parents = lookup.find(keys(contacts));
        Map<String, Placed> own = new LinkedHashMap<>();
        boolean left = false;
        for (Map.Entry<String, Placed> contact : contacts.entrySet()) {
            FoundStay parent = parents.get(parentKey(contact.getValue()));
            if (parent == null || parent.movement()) {
                left = true;
            } else if (!writeMovement(contact.getValue(), parent)) {
                own.put(contact.getKey(), contact.getValue());
            }
        }
        writeOwn(own);
        return left;
    }

    /** Writes what {@link #movements} left: contacts that are part of movements, and those whose parent is not there. */
    void innerMovements(List<Read<Contact>> batch, StayLookup lookup) {
        Map<String, Placed> contacts = placed(batch, false);
        Map<StayKey, FoundStay> parents = lookup.find(keys(contacts));
        Map<String, Placed> own = new LinkedHashMap<>();
        contacts.forEach((id, placed) -> {
            FoundStay parent = parents.get(parentKey(placed));
            boolean settled = parent != null && (!parent.movement() || writeMovement(placed, parent));
            if (!settled) {
                own.put(id, placed);
            }
        });
        writeOwn(own);
    }

    private boolean writeMovement(Placed placed, FoundStay parent) {
        Contact contact = placed.read().value();
        if (!contact.within(parent.stay().start().map(Moment::day), parent.end())) {
            return false;
        }
        indexer.movement(placed.stay(), placed.ref(), parent.stay().number());
        taken(placed);
        return true;
    }

    private void writeOwn(Map<String, Placed> contacts) {
        contacts.values().forEach(placed -> tally.remark(placed.read().type(), Remark.NO_PARENT_STAY));
        writeStays(contacts);
    }

    private static Set<StayKey> keys(Map<String, Placed> contacts) {
        Set<StayKey> keys = new HashSet<>();
        contacts.values().forEach(placed -> keys.add(parentKey(placed)));
        return keys;
    }

    private static StayKey parentKey(Placed placed) {
        return new StayKey(
                placed.patient().number(), placed.read().value().partOf().orElse(""));
    }
}
