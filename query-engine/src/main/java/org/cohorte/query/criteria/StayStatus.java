package org.cohorte.query.criteria;

/** How far a stay has come. */
public enum StayStatus {
    PLANNED,
    IN_PROGRESS,
    FINISHED,
    CANCELLED
}
