package org.cohorte.query.compile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.links.LinkedGroups;

/**
 * Links as patterns, which are sets of patients like any other: an {@code all} group is the sets of its children and the patterns
 * of its links. Links that share no criterion of which an event is chosen are patterns of their own.
 */
final class Patterns {

    private final List<Link> links;
    private final List<Pin> pins;
    private final ZoneId zone;
    private final Function<Criterion, String> criteria;
    private final Leaves names;

    /**
     * Patterns of a request.
     *
     * @param criteria names of the criteria's sets
     * @param names    where patterns get their names
     */
    Patterns(List<Link> links, List<Pin> pins, ZoneId zone, Function<Criterion, String> criteria, Leaves names) {
        this.links = List.copyOf(links);
        this.pins = List.copyOf(pins);
        this.zone = zone;
        this.criteria = criteria;
        this.names = names;
    }

    /** Names of the patterns of an {@code all} group of these children. */
    List<String> of(List<? extends Node> children) {
        List<Link> bound = LinkedGroups.of(children, links);
        if (bound.isEmpty()) {
            return List.of();
        }
        Map<String, EventCriterion> bindable = LinkedGroups.bindable(children);
        List<String> patterns = new ArrayList<>();
        for (List<Link> together : LinkedGroups.apart(bound)) {
            patterns.add(names.name(new Query.Pattern(text(together, bindable), zone)));
        }
        return patterns;
    }

    /** Criteria are called e1, e2, … in the pattern, in reading order, so that ids do not change its meaning in the cache. */
    private String text(List<Link> together, Map<String, EventCriterion> bindable) {
        Set<String> named = new LinkedHashSet<>(bindable.keySet());
        named.removeIf(id -> together.stream().noneMatch(link -> link.criteria().contains(id)));
        List<String> order = List.copyOf(named);
        List<String> terms = new ArrayList<>();
        for (String id : order) {
            terms.add(call("events", place(order, id), criteria.apply(bindable.get(id)) + pin(id)));
        }
        together.forEach(link -> terms.add(term(link, order)));
        return String.join(" ", terms);
    }

    private static String place(List<String> order, String id) {
        return "e" + (order.indexOf(id) + 1);
    }

    private String pin(String id) {
        return pins.stream()
                .filter(pin -> pin.criterion().equals(id))
                .findFirst()
                .map(pin -> "," + word(pin.which()) + "," + word(pin.per())
                        + (pin.rank().isPresent() ? "," + pin.rank().getAsInt() : ""))
                .orElse("");
    }

    private static String term(Link link, List<String> order) {
        String first = place(order, link.first());
        String second = place(order, link.second());
        return switch (link) {
            case Link.SameStay same -> call("sameStay", first, second);
            case Link.DifferentStay different -> call("differentStay", first, second);
            case Link.SameDay same -> call("sameDay", first, second);
            case Link.SameUnit same -> call("sameUnit", first, second);
            case Link.Sequence sequence -> sequence(sequence.delay(), first, second);
            case Link.WithoutBetween between -> call("withoutBetween", first, second, place(order, between.none()));
        };
    }

    private static String sequence(Delay delay, String first, String second) {
        return call("sequence", first, second, word(delay.unit()), number(delay.min()), number(delay.max()));
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String call(String name, String... arguments) {
        return name + "(" + String.join(",", arguments) + ")";
    }
}
