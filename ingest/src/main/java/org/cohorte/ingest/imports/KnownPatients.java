package org.cohorte.ingest.imports;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;

/** Finds the patients of records. Whether any is deleted is asked once: make it after the patients were read. */
final class KnownPatients {

    private final Identities identities;
    private final boolean anyDeleted;

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
        return new Found(PatientStep.find(identities, sourceIds), deleted);
    }
}
