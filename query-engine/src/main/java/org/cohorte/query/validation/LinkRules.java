package org.cohorte.query.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.links.LinkedGroups;

/** Every link binds event criteria of one {@code all} group; every pin is on a linked criterion. */
final class LinkRules {

    private final Request request;
    private final Problems problems;
    /** Of each node, the groups from the root to its parent, then itself. */
    private final Map<String, List<Node>> paths = new HashMap<>();

    private LinkRules(Request request, Problems problems) {
        this.request = request;
        this.problems = problems;
        paths(request.root(), List.of());
    }

    static void check(Request request, Problems problems) {
        if (!request.links().isEmpty() || !request.pins().isEmpty()) {
            new LinkRules(request, problems).check();
        }
    }

    /** Ids of criteria of which links look for events between two others. */
    static Set<String> lookedFor(Request request) {
        return request.links().stream()
                .filter(Link.WithoutBetween.class::isInstance)
                .map(link -> ((Link.WithoutBetween) link).none())
                .collect(Collectors.toSet());
    }

    private void paths(Node node, List<Node> above) {
        List<Node> path = new java.util.ArrayList<>(above);
        path.add(node);
        paths.putIfAbsent(node.id(), List.copyOf(path));
        if (node instanceof Group group) {
            group.children().forEach(child -> paths(child, path));
        }
    }

    private void check() {
        for (int i = 0; i < request.links().size(); i++) {
            check(request.links().get(i), "links[" + i + "]");
        }
        pins();
        sizes();
    }

    private void check(Link link, String member) {
        boolean known = isOfEvents(link.first(), member + ".first");
        known &= isOfEvents(link.second(), member + ".second");
        if (link instanceof Link.WithoutBetween between) {
            known &= isOfEvents(between.none(), member + ".none");
        }
        if (link.first().equals(link.second())) {
            String id = link.first();
            error(id, member, ProblemCodes.LINK_TO_ITSELF, Map.of("id", id), "a link of " + id + " with itself");
        } else if (known && binds(link, member)) {
            if (link instanceof Link.WithoutBetween between) {
                between(between, member + ".none");
            }
            needsEvents(link.first(), member + ".first");
            needsEvents(link.second(), member + ".second");
        }
        if (link instanceof Link.Sequence sequence) {
            delay(sequence, member + ".delay");
        }
    }

    private boolean isOfEvents(String id, String member) {
        if (!paths.containsKey(id)) {
            error("", member, ProblemCodes.LINK_TO_NOTHING, Map.of("id", id), "there is no criterion " + id);
            return false;
        }
        if (!(node(id) instanceof EventCriterion)) {
            error(id, member, ProblemCodes.LINK_WITHOUT_EVENTS, Map.of("id", id), id + " is not about events");
            return false;
        }
        return true;
    }

    private Node node(String id) {
        return paths.get(id).getLast();
    }

    /** The lowest group that holds all the criteria is an all group, and only such groups, kept ones, lie below it. */
    private boolean binds(Link link, String member) {
        int shared = link.criteria().stream()
                .map(paths::get)
                .reduce(LinkRules::shared)
                .map(List::size)
                .orElse(0);
        Optional<Node> group = shared == 0
                ? Optional.empty()
                : Optional.of(paths.get(link.first()).get(shared - 1));
        boolean bound = group.filter(LinkRules::isAll).isPresent();
        if (!bound) {
            group.ifPresent(node -> across(link, node.id(), member));
        }
        Set<Node> below = new LinkedHashSet<>();
        link.criteria()
                .forEach(id ->
                        below.addAll(paths.get(id).subList(shared, paths.get(id).size())));
        for (Node node : below) {
            bound &= !node.exclude() && (isAll(node) || !(node instanceof Group));
            if (node.exclude()) {
                error(
                        node.id(),
                        member,
                        ProblemCodes.LINK_TO_EXCLUDED,
                        Map.of("first", link.first(), "second", link.second(), "id", node.id()),
                        node.id() + " is excluded, so that it has no event to link");
            } else if (node instanceof Group && !isAll(node)) {
                across(link, node.id(), member);
            }
        }
        return bound;
    }

    private static List<Node> shared(List<Node> one, List<Node> other) {
        int shared = 0;
        while (shared < Math.min(one.size(), other.size())
                && one.get(shared).id().equals(other.get(shared).id())
                && one.get(shared) instanceof Group) {
            shared++;
        }
        return one.subList(0, shared);
    }

    private static boolean isAll(Node node) {
        return node instanceof Group group && group.match() instanceof Match.All;
    }

    private void across(Link link, String group, String member) {
        error(
                group,
                member,
                ProblemCodes.LINK_ACROSS_GROUPS,
                Map.of("first", link.first(), "second", link.second(), "id", group),
                "the link between " + link.first() + " and " + link.second() + " crosses " + group
                        + ", which does not ask for all its criteria");
    }

    private void needsEvents(String id, String member) {
        OptionalInt max = ((EventCriterion) node(id)).options().occurrences().max();
        if (max.isPresent() && max.getAsInt() == 0) {
            error(
                    id,
                    member,
                    ProblemCodes.LINK_TO_NONE,
                    Map.of("id", id),
                    id + " asks for no event, none can be linked");
        }
    }

    private void delay(Link.Sequence sequence, String member) {
        Delay delay = sequence.delay();
        if (delay.min().isEmpty() && delay.max().isEmpty()) {
            error(
                    sequence.first(),
                    member,
                    ProblemCodes.OPEN_RANGE,
                    Map.of(),
                    "a delay open at both ends says nothing");
        }
        large(sequence.first(), member + ".min", delay.min(), Limits.DELAY);
        large(sequence.first(), member + ".max", delay.max(), Limits.DELAY);
        if (delay.min().isPresent()
                && delay.max().isPresent()
                && delay.min().getAsInt() > delay.max().getAsInt()) {
            error(
                    sequence.first(),
                    member,
                    ProblemCodes.MIN_ABOVE_MAX,
                    Map.of(
                            "min", String.valueOf(delay.min().getAsInt()),
                            "max", String.valueOf(delay.max().getAsInt())),
                    "the shortest delay is above the longest");
        }
    }

    private void large(String id, String member, OptionalInt value, int max) {
        if (value.isPresent() && Math.abs((long) value.getAsInt()) > max) {
            error(
                    id,
                    member,
                    ProblemCodes.TOO_LARGE,
                    Map.of("value", String.valueOf(value.getAsInt()), "max", String.valueOf(max)),
                    value.getAsInt() + " is beyond " + max);
        }
    }

    private void between(Link.WithoutBetween link, String member) {
        boolean required = node(link.none()) instanceof EventCriterion event
                && event.options().occurrences().min() > 0
                && request.links().stream()
                        .noneMatch(other -> other.first().equals(link.none())
                                || other.second().equals(link.none()));
        if (required) {
            problems.warning(
                    link.none(),
                    member,
                    ProblemCodes.BETWEEN_IS_REQUIRED,
                    Map.of("first", link.first(), "second", link.second(), "id", link.none()),
                    "patients without any event of " + link.none()
                            + " are left out; ask for zero or more occurrences to keep them");
        }
    }

    private void pins() {
        Set<String> linked = request.links().stream()
                .flatMap(link -> link.criteria().stream())
                .collect(Collectors.toSet());
        Set<String> pinned = new HashSet<>();
        for (int i = 0; i < request.pins().size(); i++) {
            Pin pin = request.pins().get(i);
            String id = pin.criterion();
            String member = "pins[" + i + "]";
            if (!pinned.add(id)) {
                error(id, member, ProblemCodes.TWO_PINS, Map.of("id", id), "two pins on " + id);
            }
            if (isOfEvents(id, member + ".criterion") && !linked.contains(id)) {
                error(id, member, ProblemCodes.PIN_WITHOUT_LINK, Map.of("id", id), "no link names " + id);
            }
            rank(pin, member + ".rank");
        }
    }

    private void rank(Pin pin, String member) {
        int rank = pin.rank().orElse(1);
        if (rank < 1) {
            error(
                    pin.criterion(),
                    member,
                    ProblemCodes.RANK_BELOW_ONE,
                    Map.of("value", String.valueOf(rank)),
                    "a rank is 1 or more, not " + rank);
        }
        large(pin.criterion(), member, pin.rank(), Limits.RANK);
    }

    private void sizes() {
        Lengths.size("", request.links().size(), "links", Limits.LINKS, problems);
        for (List<Link> part : LinkedGroups.apart(request.links())) {
            long size = part.stream()
                    .flatMap(link -> link.criteria().stream())
                    .distinct()
                    .count();
            if (size > Limits.LINKED_CRITERIA) {
                error(
                        part.getFirst().first(),
                        "links",
                        ProblemCodes.TOO_MANY_LINKED,
                        Map.of("size", String.valueOf(size), "max", String.valueOf(Limits.LINKED_CRITERIA)),
                        size + " criteria are linked, at most " + Limits.LINKED_CRITERIA + " may be");
            }
        }
    }

    private void error(String id, String member, String code, Map<String, String> arguments, String message) {
        problems.error(id, member, code, arguments, message);
    }
}
