package org.cohorte.query.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;

/** Every node has an id of its own. */
final class Ids {

    private Ids() {}

    static void check(List<Node> nodes, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Node node : nodes) {
            if (node.id().isBlank()) {
                problems.error("", "id", ProblemCodes.BLANK, Map.of(), "a node has no id");
            } else if (!seen.add(node.id())) {
                problems.error(
                        node.id(),
                        "id",
                        ProblemCodes.DUPLICATE_ID,
                        Map.of("id", node.id()),
                        "two nodes have the id " + node.id());
            }
            Lengths.text(node.id(), node.id(), "id", Limits.ID_LENGTH, problems);
            node.name().ifPresent(name -> Lengths.text(node.id(), name, "name", Limits.NAME_LENGTH, problems));
        }
    }
}
