package org.cohorte.query.catalogue;

/** What a record may have or lack. Each is the field of the index of the same name. */
public enum RecordField {
    CODE,
    DAY,
    /** The hour. */
    TIME,
    END_DAY,
    STAY,
    UNIT,
    /** The age at it: absent where the birth date is unknown, or later. */
    AGE_DAYS,
    STAY_TYPE,
    ADMISSION_MODE,
    ADMISSION_REASON,
    ORIGIN,
    DISCHARGE_MODE,
    DESTINATION,
    RANK,
    SOURCE,
    PHASE,
    ACTIVITY,
    ROUTE,
    CATEGORY,
    /** The number as the source gave it. */
    RAW_VALUE,
    RAW_UNIT,
    /** The number in a unit that can be compared. */
    VALUE,
    REF_LOW,
    REF_HIGH,
    VALUE_CODE,
    ANTIBIOGRAM,
    MODALITIES,
    BODY_SITES,
    DOCUMENT_TYPE,
    TITLE,
    TEXT,
    ANSWERS;

    /** Whether it is a text for reading: the index then tells it by its words alone. */
    public boolean isText() {
        return this == TITLE || this == TEXT;
    }
}
