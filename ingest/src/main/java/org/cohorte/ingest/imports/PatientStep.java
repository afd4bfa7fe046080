package org.cohorte.ingest.imports;

import java.util.ArrayList;
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
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.Source;
import org.cohorte.registry.Registry;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.Merges;
import org.cohorte.registry.identity.Merges.MergedPerson;
import org.cohorte.registry.identity.PatientRecord;
import org.cohorte.registry.identity.PatientVersions;
import org.cohorte.registry.identity.PatientVersions.Held;
import org.cohorte.registry.identity.Person;

/** Gives patients their numbers, and later writes them with the units of their stays. */
final class PatientStep {

    private static final Held NOTHING = new Held(0, false);

    private final Identities identities;
    private final PatientVersions versions;
    private final Merges merges;
    private final EventIndexer indexer;
    private final Tally tally;
    private final LinkStep links;
    private final TwiceGiven twice = new TwiceGiven();

    PatientStep(Registry registry, EventIndexer indexer, Tally tally, LinkStep links) {
        this.identities = registry.identities();
        this.versions = identities.versions();
        this.merges = registry.merges();
        this.indexer = indexer;
        this.tally = tally;
        this.links = links;
    }

    /**
     * Gives the patients of a batch their numbers.
     *
     * @return whether there was any to be given or renewed
     */
    boolean register(List<Read<SourcePatient>> batch) {
        Map<String, Held> held = held(batch);
        List<Read<SourcePatient>> news = new ArrayList<>();
        Map<String, Long> told = new HashMap<>();
        Newest.of(batch, this::older, this::again).values().forEach(read -> {
            if (isOlder(read, held)) {
                older(read);
            } else {
                news.add(read);
                told.put(read.id(), read.version().code());
                taken(read);
            }
        });
        put(news);
        told.entrySet().removeIf(one -> same(one.getValue(), held.getOrDefault(one.getKey(), NOTHING)));
        versions.keep(told);
        return !news.isEmpty();
    }

    /** Nothing is asked when neither the source nor the registry may know versions of these. */
    private Map<String, Held> held(List<Read<SourcePatient>> batch) {
        boolean told = batch.stream().anyMatch(read -> read.version().isKnown());
        return told || versions.any()
                ? versions.held(batch.stream().map(Read::id).toList())
                : Map.of();
    }

    private static boolean isOlder(Read<?> read, Map<String, Held> held) {
        return read.version().isOlderThan(held.getOrDefault(read.id(), NOTHING).version());
    }

    private static boolean same(long version, Held held) {
        return !held.deleted() && held.version() == version;
    }

    private void older(Read<?> read) {
        tally.notEvent(read.type(), NotEvent.OLDER_VERSION);
    }

    private void again(Read<SourcePatient> read) {
        twice.meet(read.id(), true);
        taken(read);
    }

    private void taken(Read<SourcePatient> read) {
        tally.taken(read.type(), 1);
        tally.quality().patient(read.type(), read.id());
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
            source.patients(2, read -> twice.weigh(read, tally), gone -> {});
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

    /** Writes patients that were registered; older versions than the one registered are passed over. */
    void write(List<Read<SourcePatient>> batch) {
        Map<String, SourcePatient> latest = latest(batch);
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

    private Map<String, SourcePatient> latest(List<Read<SourcePatient>> batch) {
        Map<String, Held> held = held(batch);
        Map<String, SourcePatient> latest = new LinkedHashMap<>();
        List<Read<SourcePatient>> counted = batch.stream().filter(twice::counts).toList();
        Newest.of(counted, read -> {}, read -> {}).values().forEach(read -> {
            if (!isOlder(read, held) && !held.getOrDefault(read.id(), NOTHING).deleted()) {
                latest.put(read.id(), read.value());
            }
        });
        return latest;
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
