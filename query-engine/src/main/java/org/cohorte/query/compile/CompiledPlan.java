package org.cohorte.query.compile;

import java.util.List;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.rewrite.Rewriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a request is answered: its parts in the order in which the index works them out.
 *
 * @param request as rewritten
 * @param rules   that were applied, in their order
 * @param parts   the population, each different criterion and each set of links, then the whole
 */
public record CompiledPlan(Request request, List<Rewriter.Applied> rules, List<Part> parts) {

    public CompiledPlan {
        rules = List.copyOf(rules);
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param name  of its query
     * @param nodes criteria of the rewritten request whose set it is; none for the population, links and the whole
     * @param query what the index is asked
     * @param json  a request of its own, which counts the patients of the population in this part in a facet of this name
     */
    public record Part(String name, List<String> nodes, JsonNode query, ObjectNode json) {

        public Part {
            nodes = List.copyOf(nodes);
        }
    }
}
