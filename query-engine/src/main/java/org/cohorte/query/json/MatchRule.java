package org.cohorte.query.json;

/** Rules of a group, by their names in JSON. */
enum MatchRule {
    ALL,
    ANY,
    AT_LEAST,
    AT_MOST,
    EXACTLY,
    BETWEEN
}
