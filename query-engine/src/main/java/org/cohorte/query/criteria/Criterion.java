package org.cohorte.query.criteria;

import java.util.Optional;

/** A leaf of the criteria tree: a condition on the patient, or on the patient's events. */
public sealed interface Criterion extends Node permits PatientCriterion, EventCriterion {

    @Override
    Criterion as(String newId, Optional<String> newName, boolean excluded);
}
