package org.cohorte.ui.builder.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Request;

/** What can be done to the links of a request; pins go with the last link of their criterion. */
public final class LinkEdits {

    private LinkEdits() {}

    /**
     * The request with one link more, or another in the place of one.
     *
     * @param place of the link replaced; the number of links for a new one
     * @param pins  of the criteria that the link names; a criterion without one is pinned no more
     */
    public static Request put(Request request, int place, Link link, List<Pin> pins) {
        List<Link> links = new ArrayList<>(request.links());
        if (place < links.size()) {
            links.set(place, link);
        } else {
            links.add(link);
        }
        Stream<Pin> others =
                request.pins().stream().filter(pin -> !link.criteria().contains(pin.criterion()));
        return cleared(request, links, Stream.concat(others, pins.stream()).toList());
    }

    /** The request without one of its links. */
    public static Request remove(Request request, int place) {
        List<Link> links = new ArrayList<>(request.links());
        links.remove(place);
        return cleared(request, links, request.pins());
    }

    /** A request some of whose nodes are gone, without the links that named them. */
    public static Request withoutGone(Request request, Request before) {
        Set<String> gone = ids(before);
        gone.removeAll(ids(request));
        List<Link> links = request.links().stream()
                .filter(link -> link.criteria().stream().noneMatch(gone::contains))
                .toList();
        return links.equals(request.links()) ? request : cleared(request, links, request.pins());
    }

    private static Set<String> ids(Request request) {
        return Trees.nodes(request.root()).map(Node::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static Request cleared(Request request, List<Link> links, List<Pin> pins) {
        Set<String> linked =
                links.stream().flatMap(link -> link.criteria().stream()).collect(Collectors.toSet());
        return request.withLinks(
                links,
                pins.stream().filter(pin -> linked.contains(pin.criterion())).toList());
    }
}
