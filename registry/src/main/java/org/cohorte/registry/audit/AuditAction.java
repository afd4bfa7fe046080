package org.cohorte.registry.audit;

/** What is written into the audit. The names are stored: they are added to, never renamed. */
public enum AuditAction {
    SIGN_IN,
    SIGN_OUT,
    /** A count of a request. */
    COUNT,
    /** Many requests that are nearly the same, from somebody who reads figures alone. */
    PROBING,
    /** The list of the patients of a request. */
    MEMBERS,
    IMPORT,
    /** A change of accounts or accesses. */
    HABILITATION,
    /** A change of settings. */
    SETTING,
    /** A page of a list of patients or of their lines. */
    LIST,
    /** A patient opened. */
    PATIENT,
    /** A cohort made, sampled, renamed, deleted or restored. */
    COHORT,
    /** A step of an export. */
    EXPORT,
    /** A file of an export fetched. */
    DOWNLOAD,
    /** A page of the audit. */
    AUDIT_READ,
    /** A decision of identities: records merged or taken apart, an opposition or a consent. */
    IDENTITY,
    /** A refusal that is of no other action. */
    REFUSAL
}
