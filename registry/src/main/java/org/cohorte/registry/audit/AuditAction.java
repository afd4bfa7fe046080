package org.cohorte.registry.audit;

/** What is written into the audit. The names are stored: they are added to, never renamed. */
public enum AuditAction {
    SIGN_IN,
    SIGN_OUT,
    /** A count of a request. */
    COUNT,
    /** The list of the patients of a request. */
    MEMBERS,
    /** A page of a list of patients, or of their records. */
    LIST,
    /** A patient opened. */
    PATIENT,
    /** A cohort or sample made, changed or deleted. */
    COHORT,
    IMPORT,
    /** A change of accounts or accesses. */
    HABILITATION,
    /** A change of settings. */
    SETTING
}
