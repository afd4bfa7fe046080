package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Several nodes and how many of them a patient must match.
 *
 * @param match    the rule; an empty group matches the whole population whatever its rule
 * @param children in reading order
 */
public record Group(String id, Optional<String> name, boolean exclude, Match match, List<Node> children)
        implements Node {

    public Group {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(match);
        children = List.copyOf(children);
    }

    public static Group all(String id, Node... children) {
        return new Group(id, Optional.empty(), false, new Match.All(), List.of(children));
    }

    public static Group any(String id, Node... children) {
        return new Group(id, Optional.empty(), false, new Match.Any(), List.of(children));
    }

    public Group withChildren(List<Node> newChildren) {
        return new Group(id, name, exclude, match, newChildren);
    }

    @Override
    public Group as(String newId, Optional<String> newName, boolean excluded) {
        return new Group(newId, newName, excluded, match, children);
    }
}
