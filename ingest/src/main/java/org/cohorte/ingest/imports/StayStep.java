package org.cohorte.ingest.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cohorte.ingest.index.Change;
import org.cohorte.ingest.index.EventIndexer;
import org.cohorte.ingest.index.Records;
import org.cohorte.ingest.index.Records.Look;
import org.cohorte.ingest.index.StayLookup;
import org.cohorte.ingest.index.StayLookup.FoundStay;
import org.cohorte.ingest.index.StayLookup.StayKey;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Quality.Known;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.Source.Elements;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.StayRecord;
import org.jspecify.annotations.Nullable;

/** Writes stays and unit movements. */
final class StayStep {

    private final Identities identities;
    private final KnownPatients people;
    private final EventIndexer indexer;
    private final Records records;
    private final Tally tally;
    private final Elements elements;
    private final Known known;

    StayStep(Identities identities, EventIndexer indexer, Tally tally, Elements elements) {
        this.elements = elements;
        this.people = new KnownPatients(identities);
        this.records = indexer.records();
        this.identities = identities;
        this.indexer = indexer;
        this.tally = tally;
        this.known = Origins.known(indexer);
    }

    /** A contact whose patient is known. */
    private record Placed(Read<Contact> read, FoundPatient patient) {

        SourceStay stay() {
            return read.value().stay();
        }
    }

    /** A batch with what was found of its patients. */
    record Looked(List<Read<Contact>> batch, KnownPatients.Found patients) {}

    /** Finds the patients of a batch, which contacts do not change: it may be called while another batch is written. */
    Looked look(List<Read<Contact>> batch) {
        return new Looked(
                batch,
                people.find(batch.stream()
                        .map(read -> read.value().stay().patientSourceId())
                        .toList()));
    }

    /** Writes contacts as stays of their own. */
    void stays(Looked looked) {
        List<Placed> contacts = placed(looked, true);
        Look held = held(contacts);
        writeStays(current(contacts, held), held);
    }

    private Look held(List<Placed> contacts) {
        return records.look(contacts.stream().map(placed -> placed.read().key()).toList());
    }

    /** Without those of which the index holds a newer version. */
    private List<Placed> current(List<Placed> contacts, Look look) {
        List<Placed> current = new ArrayList<>();
        for (Placed placed : contacts) {
            if (look.isOlder(placed.read().key(), placed.read().version())) {
                tally.notEvent(placed.read().type(), NotEvent.OLDER_VERSION);
            } else {
                current.add(placed);
            }
        }
        return current;
    }

    private void writeStays(List<Placed> contacts, Look look) {
        List<StayRecord> stays = contacts.stream()
                .map(placed -> new StayRecord(
                        placed.stay().sourceId(), placed.patient().record()))
                .toList();
        Map<String, Integer> numbers = identities.putStays(stays);
        for (Placed placed : contacts) {
            int number =
                    Optional.ofNullable(numbers.get(placed.stay().sourceId())).orElseThrow();
            taken(
                    placed,
                    indexer.stay(
                            look,
                            placed.read(),
                            placed.read().value(),
                            placed.patient().ref(),
                            number));
        }
    }

    /**
     * Contacts of patients who are there; of several versions the newest.
     *
     * @param first whether this is the first reading: what is left out is then counted
     */
    private List<Placed> placed(Looked looked, boolean first) {
        KnownPatients.Found patients = looked.patients();
        List<Read<Contact>> admitted = new ArrayList<>();
        for (Read<Contact> read : looked.batch()) {
            String patient = read.value().stay().patientSourceId();
            if (patients.known().containsKey(patient) && !patients.deleted().contains(patient)) {
                admitted.add(read);
            } else if (first) {
                leaveOut(read, patients.deleted().contains(patient));
            }
        }
        Consumer<Read<Contact>> older = read -> tally.notEvent(read.type(), NotEvent.OLDER_VERSION);
        Consumer<Read<Contact>> again = read -> {
            judge(read, patient(read, patients));
            tally.taken(read.type(), 0);
        };
        Consumer<Read<Contact>> quiet = read -> {};
        return Newest.of(admitted, first ? older : quiet, first ? again : quiet).values().stream()
                .map(read -> new Placed(read, patient(read, patients)))
                .toList();
    }

    private static FoundPatient patient(Read<Contact> read, KnownPatients.Found patients) {
        return Optional.ofNullable(patients.known().get(read.value().stay().patientSourceId()))
                .orElseThrow();
    }

    private void leaveOut(Read<Contact> read, boolean deleted) {
        if (deleted) {
            tally.notEvent(read.type(), NotEvent.PATIENT_DELETED);
        } else {
            tally.refused(
                    read.type(),
                    read.refusal(elements.patient(), Reason.UNKNOWN_PATIENT, "the patient is not in the source"),
                    read.line());
        }
    }

    private void judge(Read<Contact> read, FoundPatient patient) {
        tally.quality().stay(Origins.of(read), read.value().stay(), patient.life(), known);
    }

    private void taken(Placed placed, Change change) {
        judge(placed.read(), placed.patient());
        tally.taken(placed.read().type(), 1);
        Origins.tell(tally, placed.read(), change);
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
        List<Placed> contacts = placed(look(batch), true);
        Map<StayKey, FoundStay> parents = lookup.find(keys(contacts));
        List<Placed> now = contacts.stream()
                .filter(placed -> isStay(parents.get(parentKey(placed))))
                .toList();
        Look look = held(now);
        List<Placed> own = new ArrayList<>();
        for (Placed placed : current(now, look)) {
            if (!writeMovement(placed, parents.get(parentKey(placed)), look)) {
                own.add(placed);
            }
        }
        writeOwn(own, look);
        return now.size() < contacts.size();
    }

    private static boolean isStay(@Nullable FoundStay parent) {
        return parent != null && !parent.movement();
    }

    /** Writes what {@link #movements} left: contacts that are part of movements, and those whose parent is not there. */
    void innerMovements(List<Read<Contact>> batch, StayLookup lookup) {
        List<Placed> contacts = placed(look(batch), false);
        Map<StayKey, FoundStay> parents = lookup.find(keys(contacts));
        List<Placed> left = contacts.stream()
                .filter(placed -> !isStay(parents.get(parentKey(placed))))
                .toList();
        Look look = held(left);
        List<Placed> own = new ArrayList<>();
        for (Placed placed : current(left, look)) {
            if (!writeMovement(placed, parents.get(parentKey(placed)), look)) {
                own.add(placed);
            }
        }
        writeOwn(own, look);
    }

    private boolean writeMovement(Placed placed, @Nullable FoundStay parent, Look look) {
        Contact contact = placed.read().value();
        if (parent == null || !contact.within(parent.stay().start().map(Moment::day), parent.end())) {
            return false;
        }
        int stay = parent.stay().number();
        taken(
                placed,
                indexer.movement(look, placed.read(), contact, placed.patient().ref(), stay));
        return true;
    }

    private void writeOwn(List<Placed> contacts, Look look) {
        contacts.forEach(placed -> tally.remark(placed.read().type(), Remark.NO_PARENT_STAY));
        writeStays(contacts, look);
    }

    private static Set<StayKey> keys(List<Placed> contacts) {
        Set<StayKey> keys = new HashSet<>();
        contacts.forEach(placed -> keys.add(parentKey(placed)));
        return keys;
    }

    private static StayKey parentKey(Placed placed) {
        return new StayKey(
                placed.patient().number(), placed.read().value().partOf().orElse(""));
    }
}
