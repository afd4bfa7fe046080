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
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Read;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.PatientRecord;
import org.cohorte.registry.identity.PatientVersions;
import org.cohorte.registry.identity.PatientVersions.Held;

/** Gives patients their numbers, and later writes them with the units of their stays. */
final class PatientStep {

    private static final Held NOTHING = new Held(0, false);

    private final Identities identities;
    private final PatientVersions versions;
    private final EventIndexer indexer;
    private final Tally tally;

    PatientStep(Identities identities, EventIndexer indexer, Tally tally) {
        this.identities = identities;
        this.versions = identities.versions();
        this.indexer = indexer;
        this.tally = tally;
    }

    void register(List<Read<SourcePatient>> batch) {
        Map<String, Held> held = held(batch);
        Map<String, SourcePatient> patients = new LinkedHashMap<>();
        Map<String, Long> told = new HashMap<>();
        Newest.of(batch, this::older, this::taken).values().forEach(read -> {
            if (isOlder(read, held)) {
                older(read);
            } else {
                patients.put(read.id(), read.value());
                told.put(read.id(), read.version().code());
                taken(read);
            }
        });
        register(identities, patients.values());
        told.entrySet().removeIf(one -> same(one.getValue(), held.getOrDefault(one.getKey(), NOTHING)));
        versions.keep(told);
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

    private void taken(Read<SourcePatient> read) {
        tally.taken(read.type(), 1);
        tally.quality().patient(read.type(), read.id());
    }

    /** Numbers by source identifier; of two records of one patient the later one counts. */
    static Map<String, KnownPatient> register(Identities identities, Collection<SourcePatient> patients) {
        Map<String, PatientRecord> records = new LinkedHashMap<>();
        patients.forEach(patient -> records.put(patient.sourceId(), registration(patient)));
        return identities.putPatients(records.values());
    }

    private static PatientRecord registration(SourcePatient patient) {
        return new PatientRecord(
                patient.sourceId(),
                patient.ipp(),
                patient.familyName(),
                patient.givenName(),
                patient.birth().map(Moment::day),
                patient.sex(),
                patient.death().map(Moment::day));
    }

    /** Writes patients that were registered; older versions than the one registered are passed over. */
    void write(List<Read<SourcePatient>> batch) {
        Map<String, Held> held = held(batch);
        Map<String, SourcePatient> latest = new LinkedHashMap<>();
        Newest.of(batch, read -> {}, read -> {}).values().forEach(read -> {
            if (!isOlder(read, held) && !held.getOrDefault(read.id(), NOTHING).deleted()) {
                latest.put(read.id(), read.value());
            }
        });
        Map<String, KnownPatient> known = identities.findPatients(latest.keySet());
        Map<Integer, Set<String>> units = indexer.unitsOfStays(
                known.values().stream().map(KnownPatient::number).toList());
        latest.forEach((id, patient) -> {
            KnownPatient own = Optional.ofNullable(known.get(id)).orElseThrow();
            indexer.patient(patient, own.number(), own.pseudonym(), units.getOrDefault(own.number(), Set.of()));
        });
    }

    /** Known patients of these identifiers. */
    static Map<String, KnownPatient> find(Identities identities, Collection<String> sourceIds) {
        return sourceIds.isEmpty() ? new HashMap<>() : identities.findPatients(Set.copyOf(sourceIds));
    }
}
