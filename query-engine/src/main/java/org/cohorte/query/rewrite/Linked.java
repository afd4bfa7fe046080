package org.cohorte.query.rewrite;

import java.util.Set;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;

/** Criteria that links name. */
final class Linked {

    private Linked() {}

    /** Whether a node is, or holds, a linked criterion. */
    static boolean below(Node node, Set<String> linked) {
        return node instanceof Group group
                ? group.children().stream().anyMatch(child -> below(child, linked))
                : linked.contains(node.id());
    }
}
