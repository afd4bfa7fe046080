package org.cohorte.registry.cohort;

import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Sampling;

/** A cohort or sample about to be kept. */
record CohortDraft(
        String name,
        UUID request,
        int requestVersion,
        String requestName,
        String fingerprint,
        IndexState state,
        PatientSet members,
        Optional<Drawn> drawn) {

    /** Where a sample comes from. */
    record Drawn(UUID source, Sampling sampling) {}
}
