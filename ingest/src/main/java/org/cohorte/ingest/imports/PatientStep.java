package org.cohorte.ingest.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.index.EventIndexer;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.Source;
import org.cohorte.registry.Registry;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.Merges;
import org.cohorte.registry.identity.Merges.MergedPerson;
import org.cohorte.registry.identity.PatientRecord;
import org.cohorte.registry.identity.Person;

/** Gives patients their numbers, and later writes them with the units of their stays. */
final class PatientStep {

    private final Identities identities;
    private final Merges merges;
    private final EventIndexer indexer;
    private final Tally tally;
    private final LinkStep links;
    private final TwiceGiven twice = new TwiceGiven();

    PatientStep(Registry registry, EventIndexer indexer, Tally tally, LinkStep links) {
        this.identities = registry.identities();
        this.merges = registry.merges();
        this.indexer = indexer;
        this.tally = tally;
        this.links = links;
    }

    void register(List<Read<SourcePatient>> batch) {
        put(batch);
        batch.forEach(read -> {
            tally.taken(read.type(), 1);
            tally.quality().patient(read.type(), read.value().sourceId());
        });
    }

    private void put(Collection<Read<SourcePatient>> reads) {
        List<SourcePatient> patients = reads.stream().map(Read::value).toList();
        Map<String, KnownPatient> known = register(identities, patients);
        merges.take(ofMerged(patients, known));
        for (Read<SourcePatient> read : reads) {
            String id = read.value().sourceId();
            twice.meet(
                    id,
                    links.hear(Optional.ofNullable(known.get(id)).orElseThrow().record(), read));
        }
    }

    /** Call it once all are registered: of those that came more than once, the version that counts is registered again. */
    void choose(Source source) {
        if (!twice.isEmpty()) {
            source.patients(2, read -> twice.weigh(read, tally));
            put(twice.chosen());
        }
    }

    /** Numbers by source identifier; of two records of one patient the later one counts. */
    static Map<String, KnownPatient> register(Identities identities, Collection<SourcePatient> patients) {
        Map<String, PatientRecord> records = new LinkedHashMap<>();
        patients.forEach(patient -> records.put(patient.sourceId(), registration(patient)));
        return identities.putPatients(records.values());
    }

    private static PatientRecord registration(SourcePatient patient) {
        return new PatientRecord(patient.sourceId(), person(patient, patient.opposed()));
    }

    private static Person person(SourcePatient patient, boolean opposed) {
        return new Person(
                patient.ipp(),
                patient.familyName(),
                patient.givenName(),
                patient.birth().map(Moment::day),
                patient.sex(),
                patient.death().map(Moment::day),
                patient.deceased(),
                patient.area(),
                opposed);
    }

    /** Records of persons of several: what they say is counted together with what the others say. */
    private static List<PatientRecord> ofMerged(Collection<SourcePatient> patients, Map<String, KnownPatient> known) {
        Map<String, PatientRecord> records = new LinkedHashMap<>();
        for (SourcePatient patient : patients) {
            KnownPatient own = known.get(patient.sourceId());
            if (own != null && own.merged()) {
                records.put(patient.sourceId(), registration(patient));
            }
        }
        return List.copyOf(records.values());
    }

    void write(List<Read<SourcePatient>> batch) {
        Map<String, SourcePatient> latest = new LinkedHashMap<>();
        batch.stream()
                .filter(twice::counts)
                .forEach(read -> latest.put(read.value().sourceId(), read.value()));
        Map<String, KnownPatient> known = identities.findPatients(latest.keySet());
        merges.take(ofMerged(latest.values(), known));
        Map<Integer, MergedPerson> merged = merges.persons(known.values().stream()
                .filter(KnownPatient::merged)
                .map(KnownPatient::number)
                .distinct()
                .toList());
        Map<Integer, Set<String>> units = indexer.unitsOfStays(
                known.values().stream().map(KnownPatient::number).toList());
        latest.forEach((id, patient) -> {
            KnownPatient own = Optional.ofNullable(known.get(id)).orElseThrow();
            MergedPerson shown = merged.getOrDefault(own.number(), new MergedPerson(alone(patient, own), List.of()));
            indexer.patient(
                    shown.person(),
                    own.number(),
                    own.pseudonym(),
                    units.getOrDefault(own.number(), Set.of()),
                    shown.givenUp());
        });
    }

    /** A patient of one record, as its document says. */
    static Person alone(SourcePatient patient, KnownPatient known) {
        return person(patient, known.opposed());
    }

    /** Known patients of these identifiers. */
    static Map<String, KnownPatient> find(Identities identities, Collection<String> sourceIds) {
        return sourceIds.isEmpty() ? new HashMap<>() : identities.findPatients(Set.copyOf(sourceIds));
    }
}
