package org.cohorte.ingest.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cohorte.ingest.fhir.Contact;
import org.cohorte.ingest.fhir.FhirSource;
import org.cohorte.ingest.fhir.Read;
import org.cohorte.ingest.imports.ImportProgress.Step;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.ingest.report.Quality.Known;
import org.cohorte.ingest.report.Quality.Life;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;
import org.cohorte.query.units.Units;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.perimeter.HospitalTree;

/**
 * Reads a FHIR folder as an import would and writes nothing. Patients and stays of the source are remembered by hashes; those
 * known from before are asked of the registry.
 */
final class FhirCheck {

    private static final int BATCH = 10_000;

    private final FhirSource source;
    private final Identities identities;
    private final HospitalTree tree;
    private final Tally tally;
    private final Reporter reporter;
    private final CheckedSource checked = new CheckedSource();
    private final Known known;

    FhirCheck(FhirSource source, Identities identities, HospitalTree tree, Tally tally, Reporter reporter) {
        this.source = source;
        this.identities = identities;
        this.tree = tree;
        this.tally = tally;
        this.reporter = reporter;
        Nomenclatures nomenclatures = Nomenclatures.standard();
        Units units = new Units();
        this.known = new Known(
                coding -> nomenclatures.tokens(coding).isPresent(),
                event -> event.measure()
                        .map(measure -> units.toBase(
                                        measure.value(),
                                        measure.unit()
                                                .filter(unit -> !unit.isBlank())
                                                .orElse("1"))
                                .isPresent())
                        .orElse(true),
                checked::hasUnit);
    }

    void run() {
        reporter.step(Step.HOSPITAL, 0);
        checked.units(tree.places().keySet());
        List<SourceUnit> units = source.hospital();
        tally.quality().units(units);
        checked.units(units.stream().map(SourceUnit::sourceId).toList());
        reporter.step(Step.PATIENTS, source.done());
        source.patients(1, read -> {
            checked.add(read.value());
            tally.taken(read.type(), 1);
            tally.quality().patient(read.type(), read.value().sourceId());
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
        missing.removeIf(checked::hasPatient);
        Map<String, KnownPatient> before = PatientStep.find(identities, missing);
        for (Read<Contact> read : batch) {
            Optional<Life> life = life(read.value().stay().patientSourceId(), before);
            if (life.isPresent()) {
                take(read, life.get());
            } else {
                refuse(read);
            }
        }
    }

    private void take(Read<Contact> read, Life life) {
        checked.add(read.value().stay());
        tally.taken(read.type(), 1);
        tally.quality().stay(Origins.of(read), read.value().stay(), life, known);
        if (read.value()
                .stay()
                .unitSourceId()
                .filter(unit -> !checked.hasUnit(unit))
                .isPresent()) {
            tally.remark(read.type(), Remark.UNKNOWN_UNIT);
        }
    }

    private void events(List<Read<List<SourceEvent>>> batch) {
        Set<String> missing = new HashSet<>();
        Set<String> missingStays = new HashSet<>();
        batch.forEach(read -> {
            missing.add(read.value().getFirst().patientSourceId());
            read.value().getFirst().staySourceId().ifPresent(missingStays::add);
        });
        missing.removeIf(checked::hasPatient);
        missingStays.removeIf(checked::hasStay);
        Map<String, KnownPatient> before = PatientStep.find(identities, missing);
        missingStays.removeAll(identities.findStays(missingStays).keySet());
        for (Read<List<SourceEvent>> read : batch) {
            Optional<Life> life = life(read.value().getFirst().patientSourceId(), before);
            if (life.isPresent()) {
                take(read, life.get(), missingStays);
            } else {
                refuse(read);
            }
        }
    }

    private void take(Read<List<SourceEvent>> read, Life life, Set<String> missingStays) {
        Optional<String> stay = read.value().getFirst().staySourceId();
        boolean lost = stay.filter(missingStays::contains).isPresent();
        if (lost) {
            tally.remark(read.type(), Remark.UNKNOWN_STAY);
        }
        if (!read.value().stream().allMatch(known.measure())) {
            tally.remark(read.type(), Remark.UNKNOWN_MEASURE_UNIT);
        }
        tally.taken(read.type(), read.value().size());
        tally.quality()
                .events(
                        Origins.of(read),
                        read.value(),
                        life,
                        stay.flatMap(checked::unit),
                        stay.isPresent() && !lost,
                        known);
    }

    /** Of a patient of the source, or known from before; empty for a stranger. */
    private Optional<Life> life(String patient, Map<String, KnownPatient> before) {
        return checked.life(patient)
                .or(() -> Optional.ofNullable(before.get(patient))
                        .map(found -> new Life(found.birthDay(), found.deathDay())));
    }

    private void refuse(Read<?> read) {
        tally.refused(
                read.type(),
                read.refusal("subject", Reason.UNKNOWN_PATIENT, "the patient is not in the source"),
                read.line());
    }
}
