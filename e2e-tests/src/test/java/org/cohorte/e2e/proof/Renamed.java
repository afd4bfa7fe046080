package org.cohorte.e2e.proof;

import java.util.List;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Request;

/** A tree under new identifiers, so that it may stand twice in a request. */
final class Renamed {

    private Renamed() {}

    /** Links and pins of a request whose criteria were renamed already. */
    static Request under(String prefix, Request request) {
        List<Link> links = request.links().stream()
                .map(link -> link.named(id -> prefix + "." + id))
                .toList();
        List<Pin> pins = request.pins().stream()
                .map(pin -> pin.withCriterion(prefix + "." + pin.criterion()))
                .toList();
        return request.withLinks(links, pins);
    }

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
