package org.cohorte.query.rewrite;

import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;

/** "At least 1" is any, "at least n of n" is all: the usual rules are told by their names, for the others to see them. */
record NameTheRule() implements Rule {

    @Override
    public Optional<Node> rewrite(Group group, Set<String> linked) {
        int size = group.children().size();
        return named(group.match(), size)
                .filter(match -> size > 0 && !match.equals(group.match()))
                .filter(match -> match instanceof Match.Any || !Linked.below(group, linked))
                .map(match -> new Group(group.id(), group.name(), group.exclude(), match, group.children()));
    }

    private static Optional<Match> named(Match match, int size) {
        return switch (match) {
            case Match.AtLeast(int n) -> named(n, size, size);
            case Match.Exactly(int n) -> named(n, n, size);
            case Match.Between(int min, int max) -> named(min, max, size);
            case Match.All all -> Optional.empty();
            case Match.Any any -> Optional.empty();
            case Match.AtMost atMost -> Optional.empty();
        };
    }

    private static Optional<Match> named(int min, int max, int size) {
        if (max < size) {
            return Optional.empty();
        }
        return min == size ? Optional.of(new Match.All()) : min == 1 ? Optional.of(new Match.Any()) : Optional.empty();
    }
}
