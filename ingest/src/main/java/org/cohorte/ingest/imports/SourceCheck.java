package org.cohorte.ingest.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cohorte.ingest.imports.ImportProgress.Step;
import org.cohorte.ingest.index.MeasureUnits;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.IdSet;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.Source;
import org.cohorte.query.units.Units;
import org.cohorte.registry.identity.Identities;

/**
 * Reads a source as an import would and writes nothing. Patients and stays of the source are remembered by hashes; those
 * known from before are asked of the registry. Two things an import alone can tell: whether a part of a stay lies within it,
 * and whose a stay is that the source does not hold.
 */
final class SourceCheck {

    private static final int BATCH = 10_000;

    private final Source source;
    private final Identities identities;
    private final Tally tally;
    private final Reporter reporter;
    private final IdSet patients = new IdSet();
    private final IdSet stays = new IdSet();
    private final IdSet ownStays = new IdSet();
    private final Set<String> units;
    private final MeasureUnits measures = new MeasureUnits(new Units());

    /**
     * A check.
     *
     * @param units source identifiers of the hospital tree as it is
     */
    SourceCheck(Source source, Identities identities, Set<String> units, Tally tally, Reporter reporter) {
        this.source = source;
        this.identities = identities;
        this.units = new HashSet<>(units);
        this.tally = tally;
        this.reporter = reporter;
    }

    void run() {
        reporter.step(Step.HOSPITAL, 0);
        source.hospital().forEach(unit -> units.add(unit.sourceId()));
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
                take(read);
            } else {
                refuseUnknown(read);
            }
        }
    }

    private void take(Read<Contact> read) {
        SourceStay stay = read.value().stay();
        stays.add(stay.sourceId());
        ownStays.add(own(stay.patientSourceId(), stay.sourceId()));
        tally.taken(read.type(), 1);
        if (stay.unitSourceId().filter(unit -> !units.contains(unit)).isPresent()) {
            tally.remark(read.type(), Remark.UNKNOWN_UNIT);
        }
    }

    private static String own(String patient, String stay) {
        return patient + "\n" + stay;
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
            SourceEvent first = read.value().getFirst();
            if (!isKnown(first.patientSourceId(), known)) {
                refuseUnknown(read);
            } else if (first.staySourceId()
                    .filter(stay -> isElsewhere(first, stay))
                    .isPresent()) {
                refuse(
                        read,
                        source.elements().stay(),
                        Reason.STAY_OF_ANOTHER_PATIENT,
                        "the encounter is another patient's");
            } else {
                take(read, first.staySourceId().filter(missingStays::contains).isPresent());
            }
        }
    }

    private boolean isElsewhere(SourceEvent event, String stay) {
        return stays.contains(stay) && !ownStays.contains(own(event.patientSourceId(), stay));
    }

    private void take(Read<List<SourceEvent>> read, boolean unknownStay) {
        if (unknownStay) {
            tally.remark(read.type(), Remark.UNKNOWN_STAY);
        }
        if (read.value().stream().anyMatch(measures::isUnknown)) {
            tally.remark(read.type(), Remark.UNKNOWN_MEASURE_UNIT);
        }
        tally.taken(read.type(), read.value().size());
    }

    private boolean isKnown(String patient, Set<String> known) {
        return patients.contains(patient) || known.contains(patient);
    }

    private void refuseUnknown(Read<?> read) {
        refuse(read, source.elements().patient(), Reason.UNKNOWN_PATIENT, "the patient is not in the source");
    }

    private void refuse(Read<?> read, String element, Reason reason, String detail) {
        tally.refused(read.type(), read.refusal(element, reason, detail), read.line());
    }
}
