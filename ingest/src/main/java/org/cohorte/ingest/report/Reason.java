package org.cohorte.ingest.report;

/** Why a line of a source was refused. The names are written to reports and never change. */
public enum Reason {
    /** The file ends in the middle: a gzip stream or a last line that is cut. */
    TRUNCATED_FILE,
    /** The file cannot be read or is not what its name says. */
    UNREADABLE_FILE,
    /** Longer than the importer takes. */
    LINE_TOO_LONG,
    /** A line of a table that has not the cells its header names, or whose quotation marks never end. */
    NOT_CSV,
    /** Bytes that are not UTF-8. */
    NOT_UTF8,
    /** Not one JSON value. */
    NOT_JSON,
    /** JSON, but not a FHIR resource. */
    NOT_FHIR,
    /** A {@code resourceType} that FHIR R4 does not have. */
    UNKNOWN_RESOURCE_TYPE,
    /** A resource of a type other than the one its file is named after. */
    TYPE_NOT_OF_FILE,
    /** An element that is needed is not there. */
    MISSING,
    /** An element has another shape than FHIR gives it. */
    WRONG_TYPE,
    /** A value that FHIR does not allow. */
    INVALID_VALUE,
    /** A date that does not exist or is not written as FHIR writes dates. */
    INVALID_DATE,
    /** Something that happened is dated after the import. */
    DATE_IN_FUTURE,
    /** A period ends before it starts. */
    END_BEFORE_START,
    /** The patient of the record is neither in the source nor known from before. */
    UNKNOWN_PATIENT,
    /** The record names a stay of somebody else. */
    STAY_OF_ANOTHER_PATIENT
}
