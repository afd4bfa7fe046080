package org.cohorte.export.table;

/** Tables that can be exported. The names are stored: they are added to, never renamed. */
public enum ExportTable {
    PATIENTS,
    STAYS,
    DIAGNOSES,
    BIOLOGY
}
