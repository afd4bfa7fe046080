package org.cohorte.registry.audit;

/** How it ended. */
public enum AuditOutcome {
    /** Begun: another line tells the end. */
    STARTED,
    DONE,
    /** Not allowed, or against a rule. */
    REFUSED,
    /** Allowed, and failed. */
    FAILED
}
