package org.cohorte.query.criteria;

/** Kind of contact with the hospital. */
public enum StayType {
    INPATIENT,
    DAY_CASE,
    EMERGENCY,
    CONSULTATION,
    SESSION,
    HOME,
    OTHER
}
