package org.cohorte.query.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;

/** The nodes of a tree in reading order, read without recursion, so that no depth can do harm. */
record Tree(List<Node> nodes, int depth) {

    private record Visit(Node node, int depth) {}

    static Tree of(Group root) {
        List<Node> nodes = new ArrayList<>();
        int depth = 1;
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(root, 1));
        while (!open.isEmpty() && nodes.size() <= Limits.NODES) {
            Visit visit = open.pop();
            nodes.add(visit.node());
            if (visit.node() instanceof Group group) {
                depth = Math.max(depth, visit.depth());
                group.children().reversed().forEach(child -> open.push(new Visit(child, visit.depth() + 1)));
            }
        }
        return new Tree(List.copyOf(nodes), depth);
    }

    /** The bound that the tree passes, if it passes one. */
    Optional<Problem> excess() {
        if (nodes.size() > Limits.NODES) {
            return Optional.of(passed(ProblemCodes.TOO_MANY_NODES, "nodes", nodes.size(), Limits.NODES));
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
                "the tree has " + found + " " + what + ", at most " + max + " are allowed");
    }
}
