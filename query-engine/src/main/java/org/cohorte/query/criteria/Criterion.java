package org.cohorte.query.criteria;

/** A leaf of the criteria tree: a condition on the patient, or on the patient's events. */
public sealed interface Criterion extends Node permits PatientCriterion, EventCriterion {}
