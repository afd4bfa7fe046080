package org.cohorte.query.rewrite;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;

/**
 * All of all is all, any of any is any. Links reach their criteria through {@code all} groups, and the outer group asks for those of
 * the inner one too, so that one is as good as two.
 */
record FlattenGroups() implements Rule {

    @Override
    public Optional<Node> rewrite(Group group, Set<String> linked) {
        if (group.children().stream().noneMatch(child -> isOfTheSame(group, child))) {
            return Optional.empty();
        }
        List<Node> flat =
                group.children().stream().flatMap(child -> inner(group, child)).toList();
        return Optional.of(group.withChildren(flat));
    }

    private static Stream<Node> inner(Group group, Node child) {
        return isOfTheSame(group, child) ? ((Group) child).children().stream() : Stream.of(child);
    }

    private static boolean isOfTheSame(Group group, Node child) {
        boolean flattens = group.match() instanceof Match.All || group.match() instanceof Match.Any;
        return flattens
                && child instanceof Group inner
                && !inner.exclude()
                && !inner.children().isEmpty()
                && inner.match().equals(group.match());
    }
}
