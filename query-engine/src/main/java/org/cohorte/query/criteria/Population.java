package org.cohorte.query.criteria;

import java.util.List;

/**
 * Where a request looks, as the client wishes it.
 *
 * @param units numbers of the chosen units, each standing for its subtree; empty for the whole hospital, which also
 *              holds patients without any stay
 */
public record Population(List<String> units) {

    public Population {
        units = List.copyOf(units);
    }

    public static Population everyone() {
        return new Population(List.of());
    }
}
