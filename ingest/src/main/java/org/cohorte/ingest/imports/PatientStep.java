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
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.PatientRecord;

/** Gives patients their numbers, and later writes them with the units of their stays. */
final class PatientStep {

    private final Identities identities;
    private final EventIndexer indexer;
    private final Tally tally;

    PatientStep(Identities identities, EventIndexer indexer, Tally tally) {
        this.identities = identities;
        this.indexer = indexer;
        this.tally = tally;
    }

    void register(List<Read<SourcePatient>> batch) {
        register(identities, batch.stream().map(Read::value).toList());
        batch.forEach(read -> {
            tally.taken(read.type(), 1);
            tally.quality().patient(read.type(), read.value().sourceId());
        });
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

    void write(List<Read<SourcePatient>> batch) {
        Map<String, SourcePatient> latest = new LinkedHashMap<>();
        batch.forEach(read -> latest.put(read.value().sourceId(), read.value()));
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
