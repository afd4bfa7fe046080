package org.cohorte.query.normal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;

/**
 * Links and pins in their normal form. Linked criteria are named by what they ask for and how they are linked, refined until
 * nothing more can be told apart; those that are still alike are told apart one by one in reading order, which makes no difference when they play the same part.
 */
final class NormalLinks {

    private final List<Link> asGiven;
    private final List<Pin> pins;
    private final Map<String, String> names;

    private NormalLinks(List<Link> asGiven, List<Pin> pins, Map<String, String> names) {
        this.asGiven = asGiven;
        this.pins = pins;
        this.names = names;
    }

    static NormalLinks of(Request request, LeafNormalizer leaves) {
        Map<String, EventCriterion> events = new LinkedHashMap<>();
        gather(request.root(), events);
        List<Link> links = request.links().stream()
                .filter(link -> events.keySet().containsAll(link.criteria()))
                .distinct()
                .toList();
        Set<String> linked =
                links.stream().flatMap(link -> link.criteria().stream()).collect(Collectors.toSet());
        events.keySet().retainAll(linked);
        List<Pin> pins = request.pins().stream()
                .filter(pin -> linked.contains(pin.criterion()))
                .map(NormalLinks::normal)
                .distinct()
                .toList();
        return new NormalLinks(links, pins, names(request, events, links, pins, leaves));
    }

    private static void gather(Node node, Map<String, EventCriterion> events) {
        switch (node) {
            case Group group -> group.children().forEach(child -> gather(child, events));
            case EventCriterion event -> events.putIfAbsent(event.id(), event);
            default -> {}
        }
    }

    /** What stands around each criterion, links apart: the groups that hold it. */
    private static void places(Node node, String around, LeafNormalizer leaves, Map<String, String> places) {
        if (node instanceof Group group) {
            Group bare = new NormalTree(leaves, List.of(), Map.of()).of(group);
            String here = around + text(bare);
            group.children().forEach(child -> places(child, here, leaves, places));
        } else {
            places.putIfAbsent(node.id(), around);
        }
    }

    private static String text(Group group) {
        return new RequestJson().write(new Request(Population.everyone(), group, List.of()));
    }

    private static Map<String, String> names(
            Request request,
            Map<String, EventCriterion> events,
            List<Link> links,
            List<Pin> pins,
            LeafNormalizer leaves) {
        if (events.isEmpty()) {
            return Map.of();
        }
        Map<String, String> places = new HashMap<>();
        places(request.root(), "", leaves, places);
        Map<String, String> told = new LinkedHashMap<>();
        events.forEach((id, event) -> told.put(
                id,
                text(Group.all("", leaves.normal(event, event.exclude())))
                        + pinned(id, pins)
                        + places.getOrDefault(id, "")));
        Map<String, Integer> ranks = refined(ranks(told), links);
        for (Optional<String> alike = alike(ranks); alike.isPresent(); alike = alike(ranks)) {
            String first = alike.get();
            Map<String, String> apart = new LinkedHashMap<>();
            ranks.forEach((id, rank) -> apart.put(id, padded(rank) + (id.equals(first) ? "0" : "1")));
            ranks = refined(ranks(apart), links);
        }
        return numbered(ranks);
    }

    /** The first, in reading order, of the criteria of the lowest rank that several share. */
    private static Optional<String> alike(Map<String, Integer> ranks) {
        return ranks.keySet().stream()
                .filter(id -> Collections.frequency(ranks.values(), ranks.get(id)) > 1)
                .min(Comparator.comparing(ranks::get));
    }

    private static Map<String, Integer> refined(Map<String, Integer> coarse, List<Link> links) {
        Map<String, Integer> ranks = coarse;
        for (int round = 0; round < coarse.size(); round++) {
            Map<String, String> finer = new LinkedHashMap<>();
            for (String id : coarse.keySet()) {
                finer.put(id, padded(ranks.getOrDefault(id, 0)) + around(id, links, ranks));
            }
            ranks = ranks(finer);
        }
        return ranks;
    }

    private static String padded(int rank) {
        return String.format("%09d", rank);
    }

    private static String pinned(String id, List<Pin> pins) {
        return pins.stream()
                .filter(pin -> pin.criterion().equals(id))
                .map(pin -> pin.withCriterion("").toString())
                .sorted()
                .collect(Collectors.joining());
    }

    /** Equal texts have equal ranks. */
    private static Map<String, Integer> ranks(Map<String, String> texts) {
        List<String> order = texts.values().stream().distinct().sorted().toList();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        texts.forEach((id, text) -> ranks.put(id, order.indexOf(text)));
        return ranks;
    }

    private static String around(String id, List<Link> links, Map<String, Integer> ranks) {
        return links.stream()
                .filter(link -> link.criteria().contains(id))
                .map(link -> around(id, link, ranks))
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /** The link as seen from one of its criteria, the others told by their ranks. */
    private static String around(String id, Link link, Map<String, Integer> ranks) {
        Link seen = link.isSymmetric() && link.second().equals(id) ? link.turned() : link;
        return seen.named(other -> other.equals(id) ? "*" : String.valueOf(ranks.get(other)))
                .toString();
    }

    private static Map<String, String> numbered(Map<String, Integer> ranks) {
        List<String> order = new ArrayList<>(ranks.keySet());
        order.sort(Comparator.comparing(ranks::get));
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            names.put(order.get(i), "l" + String.format("%03d", i + 1));
        }
        return names;
    }

    /** Links whose criteria are in the request, by the ids that these have there. */
    List<Link> asGiven() {
        return asGiven;
    }

    /** Normal names of linked criteria, by id. */
    Map<String, String> names() {
        return names;
    }

    /** The links between what is left in a normal tree. */
    List<Link> normal(Group root) {
        Set<String> left = left(root);
        return asGiven.stream()
                .map(link -> normal(link.named(id -> names.getOrDefault(id, id))))
                .filter(link -> left.containsAll(link.criteria()))
                .distinct()
                .sorted(Comparator.comparing(Link::toString))
                .toList();
    }

    List<Pin> pins(Group root) {
        Set<String> left = left(root);
        return pins.stream()
                .map(pin -> pin.withCriterion(names.getOrDefault(pin.criterion(), "")))
                .filter(pin -> left.contains(pin.criterion()))
                .sorted(Comparator.comparing(Pin::toString))
                .toList();
    }

    private static Set<String> left(Group root) {
        Set<String> ids = new HashSet<>();
        ids(root, ids);
        return ids;
    }

    private static void ids(Node node, Set<String> ids) {
        if (node instanceof Group group) {
            ids.add(group.id());
            group.children().forEach(child -> ids(child, ids));
        }
    }

    private static Pin normal(Pin pin) {
        return pin.rank().orElse(0) == 1
                ? new Pin(pin.criterion(), Pin.Which.FIRST, pin.per(), OptionalInt.empty())
                : pin;
    }

    private static Link normal(Link link) {
        boolean turned = link.first().compareTo(link.second()) > 0;
        if (link instanceof Link.Sequence sequence) {
            Delay delay = normal(sequence.delay());
            // months back are not always the months forth
            return turned && delay.unit() != Delay.Unit.MONTHS
                    ? new Link.Sequence(link.second(), link.first(), back(delay))
                    : new Link.Sequence(link.first(), link.second(), delay);
        }
        return turned && link.isSymmetric() ? link.turned() : link;
    }

    private static Delay normal(Delay delay) {
        if (delay.min().isEmpty() && delay.max().isEmpty()) {
            // of any length, in whatever unit
            return new Delay(OptionalInt.empty(), OptionalInt.empty(), Delay.Unit.DAYS);
        }
        return switch (delay.unit()) {
            case HOURS -> times(delay, 60, Delay.Unit.MINUTES);
            case WEEKS -> times(delay, 7, Delay.Unit.DAYS);
            case YEARS -> times(delay, 12, Delay.Unit.MONTHS);
            case MINUTES, DAYS, MONTHS -> delay;
        };
    }

    private static Delay times(Delay delay, int factor, Delay.Unit unit) {
        return new Delay(times(delay.min(), factor), times(delay.max(), factor), unit);
    }

    private static OptionalInt times(OptionalInt number, int factor) {
        return number.isPresent() ? OptionalInt.of(number.getAsInt() * factor) : number;
    }

    private static Delay back(Delay delay) {
        return new Delay(times(delay.max(), -1), times(delay.min(), -1), delay.unit());
    }
}
