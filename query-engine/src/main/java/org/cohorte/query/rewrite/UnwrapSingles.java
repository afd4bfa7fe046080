package org.cohorte.query.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;

/** A group of one child is the child; excluded, what the child is not. */
record UnwrapSingles() implements Rule {

    @Override
    public Optional<Node> rewrite(Group group, Set<String> linked) {
        List<Node> children = new ArrayList<>();
        for (Node child : group.children()) {
            children.add(unwrapped(child, linked));
        }
        return children.equals(group.children()) ? Optional.empty() : Optional.of(group.withChildren(children));
    }

    private static Node unwrapped(Node node, Set<String> linked) {
        if (!(node instanceof Group group) || group.children().size() != 1 || !isPlain(group)) {
            return node;
        }
        Node only = group.children().getFirst();
        // the complement of a complement would let links reach what they could not
        boolean reaches = Linked.below(only, linked) && (group.exclude() || !(group.match() instanceof Match.All));
        return reaches ? node : only.as(only.id(), only.name(), only.exclude() != group.exclude());
    }

    private static boolean isPlain(Group group) {
        return group.match() instanceof Match.All || group.match() instanceof Match.Any;
    }
}
