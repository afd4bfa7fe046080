package org.cohorte.query.criteria;

/** Administrative sex, the four codes of FHIR's AdministrativeGender. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
