package org.cohorte.ingest.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cohorte.registry.identity.Identities;

/**
 * Finds the patients of records. Whether any is deleted is asked once: make it after the patients were read. Numbers and births stay
 * as they are from then to the end of the import, so it keeps those that were asked for lately ({@link KeptPatients}). For one thread.
 */
final class KnownPatients {

    private final Identities identities;
    private final boolean anyDeleted;
    private final KeptPatients kept = new KeptPatients();

    KnownPatients(Identities identities) {
        this.identities = identities;
        this.anyDeleted = identities.versions().anyDeleted();
    }

    /**
     * Patients of a batch, by source identifier.
     *
     * @param known   with those that the source has deleted: their numbers stay
     * @param deleted by the source
     */
    record Found(Map<String, FoundPatient> known, Set<String> deleted) {}

    Found find(Collection<String> sourceIds) {
        Set<String> deleted = anyDeleted ? identities.versions().deleted(Set.copyOf(sourceIds)) : Set.of();
        return new Found(known(sourceIds), deleted);
    }

    private Map<String, FoundPatient> known(Collection<String> sourceIds) {
        Map<String, FoundPatient> known = new HashMap<>();
        Set<String> others = new HashSet<>();
        for (String id : sourceIds) {
            if (!known.containsKey(id)) {
                FoundPatient patient = kept.get(id);
                if (patient == null) {
                    others.add(id);
                } else {
                    known.put(id, patient);
                }
            }
        }
        PatientStep.find(identities, others).forEach((id, found) -> {
            FoundPatient patient = FoundPatient.of(found);
            kept.put(id, patient);
            known.put(id, patient);
        });
        return known;
    }
}
