package org.cohorte.query.patients;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sets of patients that a request names and that the index does not know. Whoever asks the engine brings them along; they say
 * nothing of who may see them, and are cut by the scope like everything else.
 *
 * @param cohorts members of saved cohorts
 * @param lists   patients of lists of identifiers, by the id of the criterion that holds the list
 */
public record NamedSets(Map<UUID, PatientSet> cohorts, Map<String, PatientSet> lists) {

    private static final NamedSets NONE = new NamedSets(Map.of(), Map.of());

    public NamedSets {
        cohorts = Map.copyOf(cohorts);
        lists = Map.copyOf(lists);
    }

    /** For requests that name none. */
    public static NamedSets none() {
        return NONE;
    }

    /** Members of one cohort. */
    public static NamedSets ofCohort(UUID cohort, PatientSet members) {
        return new NamedSets(Map.of(cohort, members), Map.of());
    }

    public Optional<PatientSet> cohort(UUID cohort) {
        return Optional.ofNullable(cohorts.get(cohort));
    }

    /** Patients of the list of a criterion. */
    public Optional<PatientSet> list(String criterion) {
        return Optional.ofNullable(lists.get(criterion));
    }
}
