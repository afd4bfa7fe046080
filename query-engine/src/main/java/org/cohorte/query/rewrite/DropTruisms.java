package org.cohorte.query.rewrite;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.normal.Truisms;

/** What everybody matches is not asked for beside others that must match. */
record DropTruisms() implements Rule {

    @Override
    public Optional<Node> rewrite(Group group, Set<String> linked) {
        if (!(group.match() instanceof Match.All)) {
            return Optional.empty();
        }
        List<Node> asking = group.children().stream()
                .filter(child -> !isTruism(child) || linked.contains(child.id()))
                .toList();
        return asking.size() == group.children().size() ? Optional.empty() : Optional.of(group.withChildren(asking));
    }

    private static boolean isTruism(Node node) {
        return !node.exclude()
                && switch (node) {
                    case Group group -> group.children().isEmpty();
                    case Criterion criterion -> Truisms.holds(criterion);
                };
    }
}
