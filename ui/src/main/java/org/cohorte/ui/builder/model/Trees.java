package org.cohorte.ui.builder.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Request;

/** What can be done to a tree of criteria: each function gives a new tree, or the same one when nothing is to do. */
public final class Trees {

    private Trees() {}

    /** Every node in reading order, the root first. */
    public static Stream<Node> nodes(Node node) {
        return node instanceof Group group
                ? Stream.concat(Stream.of(node), group.children().stream().flatMap(Trees::nodes))
                : Stream.of(node);
    }

    public static Optional<Node> find(Request request, String id) {
        return nodes(request.root()).filter(node -> node.id().equals(id)).findFirst();
    }

    /** The group that holds a node; empty for the root and for unknown nodes. */
    public static Optional<Group> parent(Request request, String id) {
        return nodes(request.root())
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .filter(group ->
                        group.children().stream().anyMatch(child -> child.id().equals(id)))
                .findFirst();
    }

    /** The same request with this node in the place of the one of the same id. */
    public static Request replace(Request request, Node node) {
        return request.withRoot((Group) mapped(request.root(), node.id(), old -> node));
    }

    /** The same request without a node; the root stays. */
    public static Request remove(Request request, String id) {
        return parent(request, id)
                .map(parent -> replace(
                        request,
                        parent.withChildren(parent.children().stream()
                                .filter(child -> !child.id().equals(id))
                                .toList())))
                .orElse(request);
    }

    /** The same request with one more node in a group. */
    public static Request insert(Request request, String groupId, int index, Node node) {
        if (!(find(request, groupId).orElse(null) instanceof Group group)) {
            return request;
        }
        List<Node> children = new ArrayList<>(group.children());
        children.add(Math.clamp(index, 0, children.size()), node);
        return replace(request, group.withChildren(children));
    }

    /** One more node at the end of a group. */
    public static Request append(Request request, String groupId, Node node) {
        return insert(request, groupId, Integer.MAX_VALUE, node);
    }

    /** One more node in a group, before the exclusions that end it: a sentence says last what it takes away. */
    public static Request join(Request request, String groupId, Node node) {
        if (!(find(request, groupId).orElse(null) instanceof Group group)) {
            return request;
        }
        int index = group.children().size();
        while (index > 0 && group.children().get(index - 1).exclude()) {
            index--;
        }
        return insert(request, groupId, index, node);
    }

    /** A copy of a node, with ids of its own, right after it; the links inside a group come along. */
    public static Request duplicate(Request request, String id) {
        Optional<Group> parent = parent(request, id);
        Optional<Node> node = find(request, id);
        if (parent.isEmpty() || node.isEmpty()) {
            return request;
        }
        Map<String, String> names = freshIds(request, node.get());
        Node copy = renamed(node.get(), names);
        return withLinksOf(names, insert(request, parent.get().id(), indexIn(parent.get(), id) + 1, copy));
    }

    private static Request withLinksOf(Map<String, String> names, Request request) {
        List<Link> copied = request.links().stream()
                .filter(link -> names.keySet().containsAll(link.criteria()))
                .map(link -> link.named(names::get))
                .toList();
        Set<String> linked =
                copied.stream().flatMap(link -> link.criteria().stream()).collect(Collectors.toSet());
        Stream<Pin> pins = request.pins().stream()
                .filter(pin -> names.containsKey(pin.criterion()))
                .map(pin -> pin.withCriterion(names.get(pin.criterion())))
                .filter(pin -> linked.contains(pin.criterion()));
        return request.withLinks(
                Stream.concat(request.links().stream(), copied.stream()).toList(),
                Stream.concat(request.pins().stream(), pins).toList());
    }

    /** Puts a node into a new group of its own, in its place. */
    public static Request wrap(Request request, String id, UnaryOperator<Node> group) {
        return request.withRoot((Group) mapped(request.root(), id, group));
    }

    /** Takes a group away and leaves its children in its place. */
    public static Request dissolve(Request request, String id) {
        Optional<Group> parent = parent(request, id);
        if (parent.isEmpty() || !(find(request, id).orElse(null) instanceof Group group)) {
            return request;
        }
        List<Node> children = new ArrayList<>(parent.get().children());
        int at = indexIn(parent.get(), id);
        children.remove(at);
        children.addAll(at, group.children());
        return replace(request, parent.get().withChildren(children));
    }

    /**
     * One place up (−1) or down (1) in reading order: past a criterion, into the group that stands there, or out of the
     * group at its edge.
     */
    public static Request move(Request request, String id, int direction) {
        Optional<Group> parent = parent(request, id);
        Optional<Node> node = find(request, id);
        if (parent.isEmpty() || node.isEmpty()) {
            return request;
        }
        int at = indexIn(parent.get(), id);
        int to = at + direction;
        if (to >= 0 && to < parent.get().children().size()) {
            Node neighbour = parent.get().children().get(to);
            Request without = remove(request, id);
            return neighbour instanceof Group group
                    ? insert(without, group.id(), direction < 0 ? Integer.MAX_VALUE : 0, node.get())
                    : insert(without, parent.get().id(), to, node.get());
        }
        return parent(request, parent.get().id())
                .map(grandparent -> insert(
                        remove(request, id),
                        grandparent.id(),
                        indexIn(grandparent, parent.get().id()) + (direction < 0 ? 0 : 1),
                        node.get()))
                .orElse(request);
    }

    /** Puts a node where another stands: into it when it is a group, else in its place. */
    public static Request drop(Request request, String id, String targetId) {
        Optional<Node> node = find(request, id);
        Optional<Node> target = find(request, targetId);
        if (node.isEmpty()
                || target.isEmpty()
                || nodes(node.get()).anyMatch(inside -> inside.id().equals(targetId))) {
            return request;
        }
        if (target.get() instanceof Group group) {
            return append(remove(request, id), group.id(), node.get());
        }
        Group into = parent(request, targetId).orElseThrow();
        // counted before the node is taken out: dragging down lands after the target, dragging up before it
        int index = indexIn(into, targetId);
        return insert(remove(request, id), into.id(), index, node.get());
    }

    /** The number of each node but the root: 1, 2, 3, 3.1, 3.2… */
    public static Map<String, String> numbers(Request request) {
        Map<String, String> numbers = new LinkedHashMap<>();
        number(request.root(), "", numbers);
        return numbers;
    }

    /** An id that the request does not use yet. */
    public static String freshId(Request request) {
        return freshId(nodes(request.root()).map(Node::id).collect(Collectors.toSet()));
    }

    private static String freshId(Set<String> used) {
        int n = used.size();
        while (used.contains("c" + n)) {
            n++;
        }
        return "c" + n;
    }

    /** New ids for a node and what it holds, by the old ones. */
    private static Map<String, String> freshIds(Request request, Node node) {
        Set<String> used = nodes(request.root()).map(Node::id).collect(Collectors.toSet());
        Map<String, String> names = new LinkedHashMap<>();
        nodes(node).forEach(old -> {
            String id = freshId(used);
            used.add(id);
            names.put(old.id(), id);
        });
        return names;
    }

    private static Node renamed(Node node, Map<String, String> names) {
        Node copy = Nodes.withId(node, Objects.requireNonNull(names.get(node.id())));
        return copy instanceof Group group
                ? group.withChildren(group.children().stream()
                        .map(child -> renamed(child, names))
                        .toList())
                : copy;
    }

    private static Node mapped(Node node, String id, UnaryOperator<Node> change) {
        if (node.id().equals(id)) {
            return change.apply(node);
        }
        return node instanceof Group group
                ? group.withChildren(group.children().stream()
                        .map(child -> mapped(child, id, change))
                        .toList())
                : node;
    }

    private static void number(Group group, String prefix, Map<String, String> numbers) {
        int n = 1;
        for (Node child : group.children()) {
            String number = prefix + n++;
            numbers.put(child.id(), number);
            if (child instanceof Group inner) {
                number(inner, number + ".", numbers);
            }
        }
    }

    private static int indexIn(Group group, String id) {
        for (int i = 0; i < group.children().size(); i++) {
            if (group.children().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException(id + " is not in group " + group.id());
    }
}
