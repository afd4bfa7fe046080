package org.cohorte.query.words;

import java.util.Optional;
import java.util.UUID;

/** Names of saved cohorts; empty for one that is gone. */
@FunctionalInterface
public interface CohortNames {

    Optional<String> name(UUID cohort);
}
