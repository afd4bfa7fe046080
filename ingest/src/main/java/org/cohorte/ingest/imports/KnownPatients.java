package org.cohorte.ingest.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;

/**
 * Finds the patients of records. Whether any is deleted is asked once: make it after the patients were read. Numbers and births stay
 * as they are from then to the end of the import, so it keeps the {@value #KEPT} patients that were asked for last: some 40 MB at
 * most. For one thread.
 */
final class KnownPatients {

    private static final int KEPT = 150_000;

    private final Identities identities;
    private final boolean anyDeleted;
    private final Map<String, KnownPatient> kept = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KnownPatient> eldest) {
            return size() > KEPT;
        }
    };

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
    record Found(Map<String, KnownPatient> known, Set<String> deleted) {}

    Found find(Collection<String> sourceIds) {
        Set<String> deleted = anyDeleted ? identities.versions().deleted(Set.copyOf(sourceIds)) : Set.of();
        return new Found(known(sourceIds), deleted);
    }

    private Map<String, KnownPatient> known(Collection<String> sourceIds) {
        Map<String, KnownPatient> known = new HashMap<>();
        Set<String> others = new HashSet<>();
        for (String id : sourceIds) {
            if (!known.containsKey(id)) {
                KnownPatient patient = kept.get(id);
                if (patient == null) {
                    others.add(id);
                } else {
                    known.put(id, patient);
                }
            }
        }
        Map<String, KnownPatient> more = PatientStep.find(identities, others);
        kept.putAll(more);
        known.putAll(more);
        return known;
    }
}
