package org.cohorte.ingest.imports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cohorte.ingest.imports.ImportProgress.Step;
import org.cohorte.ingest.imports.LinkCheck.Edge;
import org.cohorte.ingest.index.MeasureUnits;
import org.cohorte.ingest.model.SourceConsent;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.ingest.report.Quality.Known;
import org.cohorte.ingest.report.Quality.Life;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.IdSet;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.Source;
import org.cohorte.query.units.Units;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.perimeter.HospitalTree;

/**
 * Reads a source as an import would and writes nothing. Patients and stays of the source are remembered by hashes; those
 * known from before are asked of the registry. Three things an import alone can tell: whether a part of a stay lies within it,
 * whether links of patients go round in a circle with merges of before, and whose a stay is that the source does not hold.
 */
final class SourceCheck {

    private static final int BATCH = 10_000;

    private final Source source;
    private final Identities identities;
    private final Tally tally;
    private final Reporter reporter;
    private final CheckedSource checked = new CheckedSource();
    private final IdSet ownStays = new IdSet();
    private final TwiceGiven twice = new TwiceGiven();
    private final Map<String, Read<SourcePatient>> links = new LinkedHashMap<>();
    private final Known known;

    /**
     * A check.
     *
     * @param tree          the hospital as it is
     * @param nomenclatures that codes may be of
     */
    SourceCheck(
            Source source,
            Identities identities,
            HospitalTree tree,
            Nomenclatures nomenclatures,
            Tally tally,
            Reporter reporter) {
        this.source = source;
        this.identities = identities;
        this.tally = tally;
        this.reporter = reporter;
        checked.units(tree.places().keySet());
        MeasureUnits measures = new MeasureUnits(new Units());
        this.known = new Known(
                coding -> nomenclatures.tokens(coding).isPresent()
                        || source.hierarchy().find(coding).isPresent(),
                event -> !measures.isUnknown(event),
                checked::hasUnit);
    }

    void run() {
        reporter.step(Step.HOSPITAL, 0);
        List<SourceUnit> units = source.hospital();
        tally.quality().units(units);
        checked.units(units.stream().map(SourceUnit::sourceId).toList());
        reporter.step(Step.PATIENTS, source.done());
        source.deletions(gone -> {});
        source.patients(1, this::patient, gone -> {});
        chooseOfTwice();
        Batcher<Read<SourceConsent>> consents = batcher(this::consents);
        source.consents(consents::add);
        consents.flush();
        checkLinks();
        reporter.step(Step.STAYS, source.done());
        Batcher<Read<Contact>> contacts = batcher(this::contacts);
        source.encounters(1, contacts::add, gone -> {});
        contacts.flush();
        reporter.step(Step.EVENTS, source.done());
        Batcher<Read<List<SourceEvent>>> events = batcher(this::events);
        source.events(read -> {
            if (!read.value().isEmpty()) {
                events.add(read);
            }
        });
        events.flush();
    }

    private void patient(Read<SourcePatient> read) {
        twice.meet(read.id(), checked.hasPatient(read.value().sourceId()));
        checked.add(read.value());
        tally.taken(read.type(), 1);
        tally.quality().patient(read.type(), read.id());
        hearLinks(read);
    }

    private void chooseOfTwice() {
        if (!twice.isEmpty()) {
            source.patients(2, read -> twice.weigh(read, tally), gone -> {});
            twice.chosen().forEach(read -> {
                checked.add(read.value());
                hearLinks(read);
            });
        }
    }

    private void consents(List<Read<SourceConsent>> batch) {
        Set<String> missing = new HashSet<>();
        batch.forEach(read -> missing.add(read.value().patientSourceId()));
        missing.removeIf(checked::hasPatient);
        Map<String, KnownPatient> before = PatientStep.find(identities, missing);
        for (Read<SourceConsent> read : batch) {
            if (life(read.value().patientSourceId(), before).isPresent()) {
                tally.taken(read.type(), 0);
            } else {
                refuseUnknown(read);
            }
        }
    }

    private void hearLinks(Read<SourcePatient> read) {
        links.remove(read.value().sourceId());
        if (!read.value().links().isEmpty()) {
            links.put(read.value().sourceId(), read);
        }
    }

    /** Whether a link closes a circle with merges of before, an import alone can tell. */
    private void checkLinks() {
        Set<String> others = new HashSet<>();
        links.values().forEach(read -> read.value().links().forEach(link -> others.add(link.other())));
        others.removeIf(checked::hasPatient);
        Map<String, KnownPatient> before = PatientStep.find(identities, others);
        LinkCheck<String> check = new LinkCheck<>(tally);
        links.forEach((id, read) -> read.value().links().forEach(link -> {
            boolean known = checked.hasPatient(link.other()) || before.containsKey(link.other());
            String given = link.givesUp() ? id : link.other();
            String kept = link.givesUp() ? link.other() : id;
            Edge<String> edge = new Edge<>(given, kept, read.type(), read.line(), link.givesUp(), !link.givesUp());
            if (known) {
                check.add(edge);
            } else {
                check.refuse(edge, LinkStep.lost(read.line()));
            }
        }));
        check.followed(Map.of());
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
                refuseUnknown(read);
            }
        }
    }

    private void take(Read<Contact> read, Life life) {
        SourceStay stay = read.value().stay();
        checked.add(stay);
        ownStays.add(own(stay.patientSourceId(), stay.sourceId()));
        tally.taken(read.type(), 1);
        tally.quality().stay(Origins.of(read), stay, life, known);
        if (stay.unitSourceId().filter(unit -> !checked.hasUnit(unit)).isPresent()) {
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
        missing.removeIf(checked::hasPatient);
        missingStays.removeIf(checked::hasStay);
        Map<String, KnownPatient> before = PatientStep.find(identities, missing);
        missingStays.removeAll(identities.findStays(missingStays).keySet());
        for (Read<List<SourceEvent>> read : batch) {
            SourceEvent first = read.value().getFirst();
            Optional<Life> life = life(first.patientSourceId(), before);
            if (life.isEmpty()) {
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
                take(read, life.get(), missingStays);
            }
        }
    }

    private boolean isElsewhere(SourceEvent event, String stay) {
        return checked.hasStay(stay) && !ownStays.contains(own(event.patientSourceId(), stay));
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

    private void refuseUnknown(Read<?> read) {
        refuse(read, source.elements().patient(), Reason.UNKNOWN_PATIENT, "the patient is not in the source");
    }

    private void refuse(Read<?> read, String element, Reason reason, String detail) {
        tally.refused(read.type(), read.refusal(element, reason, detail), read.line());
    }
}
