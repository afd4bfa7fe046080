package org.cohorte.query.compile;

import java.util.OptionalInt;

/**
 * Where the figures of a node stand in the answer.
 *
 * @param id    of the node
 * @param order in reading order, from 0
 * @param step  of the funnel, from 0; empty for nodes that are no step
 */
public record NodeFacets(String id, int order, OptionalInt step) {

    /** Facet of the patients that match the node alone. */
    public String alone() {
        return "alone" + order;
    }

    /** Facet of the patients left after a step. */
    public static String remain(int step) {
        return "remain" + step;
    }

    /** Facet of the patients that all other steps leave. */
    public static String without(int step) {
        return "without" + step;
    }

    /** Facet of the results that a value condition could not judge. */
    public String leftOut() {
        return "leftOut" + order;
    }
}
