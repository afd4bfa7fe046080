package org.cohorte.query.criteria;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Members of a saved cohort.
 *
 * @param cohort one that the user may use; whoever asks the engine brings its members along
 */
public record CohortCriterion(String id, Optional<String> name, boolean exclude, UUID cohort) implements Criterion {

    public CohortCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(cohort);
    }

    @Override
    public CohortCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new CohortCriterion(newId, newName, excluded, cohort);
    }
}
