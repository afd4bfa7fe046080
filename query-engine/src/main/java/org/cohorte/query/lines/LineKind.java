package org.cohorte.query.lines;

/** What a line of a list or of a table is about. */
public enum LineKind {
    STAY,
    DIAGNOSIS,
    PROCEDURE,
    PRESCRIPTION,
    LABORATORY
}
