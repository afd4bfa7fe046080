package org.cohorte.solr.parsers;

/**
 * Which events of a criterion may be chosen. Events are ranked by local date, then instant (those known to the day come
 * first that day), then identifier; undated ones have no rank.
 *
 * @param which   of the ranked events; {@link Which#ANY} leaves all, undated ones among them
 * @param perStay whether events are ranked apart in each stay (those without a stay have no rank then), or for the patient
 * @param n       rank from 1, for {@link Which#NTH}; 0 otherwise
 */
record EventPin(Which which, boolean perStay, int n) {

    /** The ranks. */
    enum Which {
        ANY,
        FIRST,
        LAST,
        NTH
    }

    static final EventPin ANY = new EventPin(Which.ANY, false, 0);

    boolean isAny() {
        return which == Which.ANY;
    }
}
