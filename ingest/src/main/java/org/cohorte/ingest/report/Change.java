package org.cohorte.ingest.report;

/** What an import did to records that the index held. The names are written to reports and never change. */
public enum Change {
    /** It went: the source deleted it, or it is no event any more. */
    DELETED,
    /** Its documents moved from one patient to another. */
    MOVED,
    /** It gives fewer documents than before. */
    SHORTENED,
    /** A deletion older than what is held: nothing was done. */
    DELETION_OLDER,
    /** A deletion of what is not held. */
    DELETION_NOT_HELD
}
