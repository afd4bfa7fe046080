package org.cohorte.query.lines;

/** Order of a list; ties are broken by the document's id. */
public enum LineOrder {
    /** The latest first, undated ones last. */
    NEWEST,
    /** The earliest first, undated ones last. */
    OLDEST,
    /** By the number as the source gave it, the highest first; laboratory results alone. */
    HIGHEST,
    /** The lowest first. */
    LOWEST
}
