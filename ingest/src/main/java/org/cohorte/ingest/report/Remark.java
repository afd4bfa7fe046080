package org.cohorte.ingest.report;

/** What could not be used of a record that was taken all the same. The names are written to reports and never change. */
public enum Remark {
    /** The stay it names is not known: the event stands without a stay. */
    UNKNOWN_STAY,
    /** The encounter it is part of is not known or does not hold it: it became a stay of its own. */
    NO_PARENT_STAY,
    /** The unit of care it names is not in the hospital tree. */
    UNKNOWN_UNIT,
    /** The unit of the value is not known: the value is kept as written and cannot be compared. */
    UNKNOWN_MEASURE_UNIT,
    /** The medication it names is not in the source. */
    UNKNOWN_MEDICATION,
    /** The attachment is no text, or only an address. */
    NO_READABLE_TEXT,
    /** A link to another record of the person that cannot be followed: the notes of the report say where and why. */
    LINK_NOT_FOLLOWED,
    /** No code was given: the record is found by its other fields alone. */
    NO_CODE
}
