package org.cohorte.e2e.proof;

import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;

/** A tree under new identifiers, so that it may stand twice in a request. */
final class Renamed {

    private Renamed() {}

    static Node under(String prefix, Node node) {
        String id = prefix + "." + node.id();
        return switch (node) {
            case Group c ->
                new Group(
                        id,
                        c.name(),
                        c.exclude(),
                        c.match(),
                        c.children().stream().map(child -> under(prefix, child)).toList());
            case Criterion c -> c.as(id, c.name(), c.exclude());
        };
    }
}
