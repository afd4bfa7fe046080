package org.cohorte.query.links;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;

/**
 * The links of an {@code all} group: those whose criteria all stand below it through {@code all} groups, none of them excluded.
 * They are part of what the group asks for.
 */
public final class LinkedGroups {

    private LinkedGroups() {}

    /** The event criteria that links of an {@code all} group of these children can bind, by id, in reading order. */
    public static Map<String, EventCriterion> bindable(List<? extends Node> children) {
        Map<String, EventCriterion> found = new LinkedHashMap<>();
        gather(children, found);
        return found;
    }

    private static void gather(List<? extends Node> children, Map<String, EventCriterion> found) {
        for (Node child : children) {
            if (child.exclude()) {
                continue;
            }
            if (child instanceof EventCriterion event) {
                found.putIfAbsent(event.id(), event);
            } else if (child instanceof Group group && group.match() instanceof Match.All) {
                gather(group.children(), found);
            }
        }
    }

    /** The links that an {@code all} group of these children asks for. */
    public static List<Link> of(List<? extends Node> children, List<Link> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        Map<String, EventCriterion> bindable = bindable(children);
        return links.stream()
                .filter(link -> bindable.keySet().containsAll(link.criteria()))
                .toList();
    }

    /** The links of a group; none unless it is an {@code all} group. */
    public static List<Link> of(Group group, List<Link> links) {
        return group.match() instanceof Match.All ? of(group.children(), links) : List.of();
    }

    /** The innermost group that asks for all links of a request; empty when several share them, or there are none. */
    public static Optional<String> only(Request request) {
        return request.links().isEmpty()
                ? Optional.empty()
                : innermost(request.root(), request.links()).map(Group::id);
    }

    private static Optional<Group> innermost(Group group, List<Link> links) {
        return group.children().stream()
                .filter(Group.class::isInstance)
                .map(inside -> innermost((Group) inside, links))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> of(group, links).size() == links.size() ? Optional.of(group) : Optional.empty());
    }

    /**
     * Parts links into those that share, through others or not, a criterion of which an event is chosen: the choices of one part
     * do not touch those of another.
     */
    public static List<List<Link>> apart(List<Link> links) {
        List<List<Link>> parts = new ArrayList<>();
        for (Link link : links) {
            List<Link> joined = new ArrayList<>();
            List<List<Link>> others = new ArrayList<>();
            for (List<Link> part : parts) {
                if (part.stream().anyMatch(other -> meet(other, link))) {
                    joined.addAll(part);
                } else {
                    others.add(part);
                }
            }
            joined.add(link);
            others.add(joined);
            parts = others;
        }
        return parts;
    }

    private static boolean meet(Link one, Link other) {
        return one.first().equals(other.first())
                || one.first().equals(other.second())
                || one.second().equals(other.first())
                || one.second().equals(other.second());
    }
}
