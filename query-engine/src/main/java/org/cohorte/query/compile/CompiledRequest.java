package org.cohorte.query.compile;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as Solr reads it.
 *
 * @param json  the body of the JSON request; the one who sends it adds limits of time
 * @param nodes where the figures of each node stand, in reading order
 * @param units whether figures by unit must be cut to the units that the answer lists as visible
 */
public record CompiledRequest(ObjectNode json, List<NodeFacets> nodes, List<NodeFacets> leftOut, boolean units) {

    public CompiledRequest {
        nodes = List.copyOf(nodes);
        leftOut = List.copyOf(leftOut);
    }
}
