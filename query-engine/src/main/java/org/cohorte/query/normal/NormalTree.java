package org.cohorte.query.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.links.LinkedGroups;

/**
 * The criteria of one request in their normal form. A linked criterion stands alone in a group that bears its normal name, for
 * the links to name; everything else has no id.
 */
final class NormalTree {

    private static final Node EVERYONE = new Group("", Optional.empty(), false, new Match.All(), List.of());
    private static final Node NOBODY = new Group("", Optional.empty(), true, new Match.All(), List.of());

    private final RequestJson json = new RequestJson();
    private final LeafNormalizer leaves;
    private final List<Link> links;
    /** Normal names of linked criteria, by id. */
    private final Map<String, String> names;

    NormalTree(LeafNormalizer leaves, List<Link> links, Map<String, String> names) {
        this.leaves = leaves;
        this.links = List.copyOf(links);
        this.names = Map.copyOf(names);
    }

    Group of(Group root) {
        Node normal = node(root, false);
        return normal instanceof Group alone && alone.id().isEmpty() ? alone : Group.all("", normal);
    }

    /** The normal form of a node, or of its complement. */
    private Node node(Node node, boolean complement) {
        boolean excluded = node.exclude() != complement;
        return switch (node) {
            case Criterion criterion when names.containsKey(criterion.id()) -> linked(criterion, excluded);
            case Criterion criterion when Truisms.holds(criterion) -> excluded ? NOBODY : EVERYONE;
            case Criterion criterion -> leaves.normal(criterion, excluded);
            case Group group when !LinkedGroups.of(group, links).isEmpty() -> linked(group, excluded);
            case Group group -> group(group, excluded);
        };
    }

    private Node linked(Criterion criterion, boolean excluded) {
        return new Group(
                names.getOrDefault(criterion.id(), ""),
                Optional.empty(),
                excluded,
                new Match.All(),
                List.of(leaves.normal(criterion, false)));
    }

    /** Its links are part of what it asks for: its complement is not that of its children alone. */
    private Node linked(Group group, boolean excluded) {
        Node kept = all(children(group, false));
        if (!excluded) {
            return kept;
        }
        return kept.equals(NOBODY) ? EVERYONE : new Group("", Optional.empty(), true, new Match.All(), parts(kept));
    }

    private static List<Node> parts(Node kept) {
        return kept instanceof Group group && group.id().isEmpty() ? group.children() : List.of(kept);
    }

    private Node group(Group group, boolean excluded) {
        int size = group.children().size();
        return switch (group.match()) {
            case Match.All all -> between(group, size, size, excluded);
            case Match.Any any -> between(group, Math.min(1, size), size, excluded);
            case Match.AtLeast(int n) -> between(group, n, size, excluded);
            case Match.AtMost(int n) -> between(group, 0, n, excluded);
            case Match.Exactly(int n) -> between(group, n, n, excluded);
            case Match.Between(int min, int max) -> between(group, min, max, excluded);
        };
    }

    /** Every rule is a number of children; the usual ones are told again by their names. */
    private Node between(Group group, int min, int max, boolean excluded) {
        int size = group.children().size();
        if (size == 0 || (min <= 0 && max >= size)) {
            return excluded ? NOBODY : EVERYONE;
        }
        if (min == size) {
            return excluded ? any(children(group, true)) : all(children(group, false));
        }
        if (min == 1 && max >= size) {
            return excluded ? all(children(group, true)) : any(children(group, false));
        }
        if (max == 0) {
            return excluded ? any(children(group, false)) : all(children(group, true));
        }
        return new Group(
                "",
                Optional.empty(),
                excluded,
                new Match.Between(min, Math.min(max, size)),
                sorted(children(group, false).stream()));
    }

    private List<Node> children(Group group, boolean complement) {
        List<Node> children = new ArrayList<>();
        group.children().forEach(child -> children.add(node(child, complement)));
        return children;
    }

    private Node all(List<Node> children) {
        return joined(new Match.All(), EVERYONE, NOBODY, children);
    }

    private Node any(List<Node> children) {
        return joined(new Match.Any(), NOBODY, EVERYONE, children);
    }

    /**
     * Children under one rule.
     *
     * @param neutral   what adds nothing to the rule
     * @param absorbing what decides it alone
     */
    private Node joined(Match match, Node neutral, Node absorbing, List<Node> children) {
        if (children.contains(absorbing)) {
            return absorbing;
        }
        List<Node> flat = sorted(children.stream()
                .filter(child -> !child.equals(neutral))
                .flatMap(child -> inner(child, match))
                .distinct());
        return switch (flat.size()) {
            case 0 -> neutral;
            case 1 -> flat.getFirst();
            default -> new Group("", Optional.empty(), false, match, flat);
        };
    }

    private static Stream<Node> inner(Node child, Match match) {
        return child instanceof Group group
                        && group.id().isEmpty()
                        && !group.exclude()
                        && group.match().equals(match)
                ? group.children().stream()
                : Stream.of(child);
    }

    /** By their text, which is written once for each: a list of identifiers is a long one. */
    private List<Node> sorted(Stream<Node> nodes) {
        return nodes.map(node -> Map.entry(text(node), node))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private String text(Node node) {
        return json.write(new Request(Population.everyone(), Group.all("", node), List.of()));
    }
}
