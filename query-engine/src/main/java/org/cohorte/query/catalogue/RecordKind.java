package org.cohorte.query.catalogue;

import static org.cohorte.query.catalogue.RecordField.ACTIVITY;
import static org.cohorte.query.catalogue.RecordField.ADMISSION_MODE;
import static org.cohorte.query.catalogue.RecordField.ADMISSION_REASON;
import static org.cohorte.query.catalogue.RecordField.AGE_DAYS;
import static org.cohorte.query.catalogue.RecordField.ANSWERS;
import static org.cohorte.query.catalogue.RecordField.ANTIBIOGRAM;
import static org.cohorte.query.catalogue.RecordField.BODY_SITES;
import static org.cohorte.query.catalogue.RecordField.CATEGORY;
import static org.cohorte.query.catalogue.RecordField.CODE;
import static org.cohorte.query.catalogue.RecordField.DAY;
import static org.cohorte.query.catalogue.RecordField.DESTINATION;
import static org.cohorte.query.catalogue.RecordField.DISCHARGE_MODE;
import static org.cohorte.query.catalogue.RecordField.DOCUMENT_TYPE;
import static org.cohorte.query.catalogue.RecordField.END_DAY;
import static org.cohorte.query.catalogue.RecordField.MODALITIES;
import static org.cohorte.query.catalogue.RecordField.ORIGIN;
import static org.cohorte.query.catalogue.RecordField.PHASE;
import static org.cohorte.query.catalogue.RecordField.RANK;
import static org.cohorte.query.catalogue.RecordField.RAW_UNIT;
import static org.cohorte.query.catalogue.RecordField.RAW_VALUE;
import static org.cohorte.query.catalogue.RecordField.REF_HIGH;
import static org.cohorte.query.catalogue.RecordField.REF_LOW;
import static org.cohorte.query.catalogue.RecordField.ROUTE;
import static org.cohorte.query.catalogue.RecordField.SOURCE;
import static org.cohorte.query.catalogue.RecordField.STAY_TYPE;
import static org.cohorte.query.catalogue.RecordField.TEXT;
import static org.cohorte.query.catalogue.RecordField.TIME;
import static org.cohorte.query.catalogue.RecordField.TITLE;
import static org.cohorte.query.catalogue.RecordField.UNIT;
import static org.cohorte.query.catalogue.RecordField.VALUE;
import static org.cohorte.query.catalogue.RecordField.VALUE_CODE;

import java.util.ArrayList;
import java.util.List;

/** A kind of record of the index. */
public enum RecordKind {
    STAY,
    MOVEMENT,
    DIAGNOSIS,
    PROCEDURE,
    GHM,
    PRESCRIPTION,
    ADMINISTRATION,
    LABORATORY,
    VITAL,
    MICROBIOLOGY,
    IMAGING,
    DOCUMENT,
    FORM,
    OTHER;

    /** The fields that a record of it may be expected to have, in the order in which they are read. */
    public List<RecordField> fields() {
        return switch (this) {
            case STAY ->
                List.of(
                        DAY,
                        TIME,
                        END_DAY,
                        UNIT,
                        AGE_DAYS,
                        STAY_TYPE,
                        ADMISSION_MODE,
                        ADMISSION_REASON,
                        ORIGIN,
                        DISCHARGE_MODE,
                        DESTINATION);
            case MOVEMENT -> List.of(DAY, TIME, END_DAY, RecordField.STAY, UNIT);
            case DIAGNOSIS -> coded(RANK, SOURCE);
            case PROCEDURE -> coded(TIME, PHASE, ACTIVITY, SOURCE);
            case GHM -> coded(RANK);
            case PRESCRIPTION -> coded(END_DAY, ROUTE, CATEGORY, RAW_VALUE, RAW_UNIT);
            case ADMINISTRATION -> coded(TIME, ROUTE, RAW_VALUE, RAW_UNIT);
            case LABORATORY -> coded(TIME, RAW_VALUE, RAW_UNIT, VALUE, REF_LOW, REF_HIGH, VALUE_CODE);
            case VITAL -> coded(TIME, RAW_VALUE, RAW_UNIT, VALUE);
            case MICROBIOLOGY -> coded(TIME, CATEGORY, ANTIBIOGRAM);
            case IMAGING -> coded(TIME, MODALITIES, BODY_SITES, TEXT);
            case DOCUMENT -> List.of(DAY, TIME, RecordField.STAY, UNIT, AGE_DAYS, DOCUMENT_TYPE, TITLE, TEXT);
            case FORM -> coded(TIME, ANSWERS);
            case OTHER -> coded(TIME, CATEGORY, RAW_VALUE, VALUE, VALUE_CODE);
        };
    }

    /** Those of every coded record, then its own. */
    private static List<RecordField> coded(RecordField... own) {
        List<RecordField> fields = new ArrayList<>(List.of(CODE, DAY, RecordField.STAY, UNIT, AGE_DAYS));
        fields.addAll(List.of(own));
        return fields;
    }
}
