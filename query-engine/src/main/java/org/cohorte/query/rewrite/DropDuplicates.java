package org.cohorte.query.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;

/** Twice the same child is once, where children are not counted. */
record DropDuplicates() implements Rule {

    @Override
    public Optional<Node> rewrite(Group group, Set<String> linked) {
        if (!(group.match() instanceof Match.All || group.match() instanceof Match.Any)) {
            return Optional.empty();
        }
        Set<Node> seen = new HashSet<>();
        List<Node> once = new ArrayList<>();
        for (Node child : group.children()) {
            if (Linked.below(child, linked) || seen.add(nameless(child))) {
                once.add(child);
            }
        }
        return once.size() == group.children().size() ? Optional.empty() : Optional.of(group.withChildren(once));
    }

    private static Node nameless(Node node) {
        Node bare = node.as("", Optional.empty(), node.exclude());
        return bare instanceof Group group
                ? group.withChildren(
                        group.children().stream().map(DropDuplicates::nameless).toList())
                : bare;
    }
}
