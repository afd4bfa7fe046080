package org.cohorte.query.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import tools.jackson.databind.JsonNode;

/** Measures a tree of nodes before anything recursive reads it. */
final class TreeSize {

    private record Visit(JsonNode node, int depth) {}

    private TreeSize() {}

    /** The bound that the tree passes, if it passes one. */
    static Optional<Problem> excess(JsonNode request) {
        int nodes = 0;
        int depth = 0;
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(request.path("root"), 1));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            nodes++;
            if (visit.node().path("children").isArray()) {
                depth = Math.max(depth, visit.depth());
                visit.node().path("children").forEach(child -> open.push(new Visit(child, visit.depth() + 1)));
            }
        }
        if (nodes > Limits.NODES) {
            return Optional.of(passed(ProblemCodes.TOO_MANY_NODES, "nodes", nodes, Limits.NODES));
        }
        return depth > Limits.DEPTH
                ? Optional.of(passed(ProblemCodes.TOO_DEEP, "depth", depth, Limits.DEPTH))
                : Optional.empty();
    }

    private static Problem passed(String code, String what, int found, int max) {
        return new Problem(
                "",
                "root",
                code,
                Map.of(what, String.valueOf(found), "max", String.valueOf(max)),
                "the tree has a " + what + " of " + found + ", at most " + max + " is allowed");
    }
}
