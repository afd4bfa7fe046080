package org.cohorte.ingest.report;

/** Why a correct record is no event of the index. The names are written to reports and never change. */
public enum NotEvent {
    ENTERED_IN_ERROR,
    CANCELLED,
    NOT_DONE,
    /** A diagnosis that was ruled out. */
    REFUTED,
    /** Holds other results together and has no value of its own. */
    PANEL,
    /** A report without a text. */
    NO_TEXT,
    /** A claim without a stay group. */
    NO_GROUP,
    /** A device that no patient bears. */
    NO_PATIENT,
    /** Its text came already with a document of the same patient. */
    SAME_TEXT,
    /** An entry of a vocabulary that no record uses. */
    NOT_USED,
    /** A consent that is not about research, or was never in force. */
    OTHER_CONSENT,
    /** The source has deleted it. */
    DELETED,
    /** The source has deleted its patient. */
    PATIENT_DELETED,
    /** A newer version is held, or came with the same import; or it was deleted later. */
    OLDER_VERSION,
    /** An inactive or superseded entry of a dictionary. */
    INACTIVE
}
