package org.cohorte.query.criteria;

import java.util.Optional;

/** A leaf of the criteria tree: a condition on the patient, or on the patient's events, or something saved by reference. */
public sealed interface Criterion extends Node
        permits PatientCriterion, CohortCriterion, RequestCriterion, EventCriterion {

    @Override
    Criterion as(String newId, Optional<String> newName, boolean excluded);
}
