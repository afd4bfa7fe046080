package org.cohorte.query.criteria;

/** Where a result lies against its own reference range. */
public enum Abnormal {
    LOW,
    HIGH
}
