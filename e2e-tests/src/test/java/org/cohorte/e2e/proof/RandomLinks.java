package org.cohorte.e2e.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Request;

/** Links between criteria of random requests. */
final class RandomLinks {

    private final Dice dice;

    RandomLinks(Dice dice) {
        this.dice = dice;
    }

    /** The request with links in one of its all groups, if there is one in which they can bind. */
    Request linked(Request request) {
        List<List<String>> groups = new ArrayList<>();
        groups(request.root(), groups);
        return groups.isEmpty() ? request : linked(request, dice.pick(groups));
    }

    private Request linked(Request request, List<String> ids) {
        List<Link> links = new ArrayList<>();
        int count = dice.chance(60) ? 1 : dice.between(2, 4);
        for (int i = 0; i < count; i++) {
            String first = dice.pick(ids);
            List<String> others = ids.stream().filter(id -> !id.equals(first)).toList();
            links.add(link(first, dice.pick(others), dice.pick(ids)));
        }
        List<Pin> pins = new ArrayList<>();
        links.stream()
                .flatMap(link -> link.criteria().stream())
                .distinct()
                .filter(id -> dice.chance(30))
                .forEach(id -> pins.add(pin(id)));
        return request.withLinks(links, pins);
    }

    /** Identifiers of the criteria that each all group can link. */
    private static void groups(Node node, List<List<String>> groups) {
        if (node instanceof Group group) {
            List<String> ids = new ArrayList<>();
            if (group.match() instanceof Match.All) {
                group.children().forEach(child -> below(child, ids));
            }
            if (ids.size() > 1) {
                groups.add(ids);
            }
            group.children().forEach(child -> groups(child, groups));
        }
    }

    private static void below(Node node, List<String> ids) {
        if (node.exclude()) {
            return;
        }
        if (node instanceof EventCriterion event
                && event.options().occurrences().max().orElse(1) > 0) {
            ids.add(event.id());
        }
        if (node instanceof Group group && group.match() instanceof Match.All) {
            group.children().forEach(child -> below(child, ids));
        }
    }

    private Link link(String first, String second, String none) {
        return switch (dice.between(0, 9)) {
            case 0, 1 -> new Link.SameStay(first, second);
            case 2 -> new Link.DifferentStay(first, second);
            case 3 -> new Link.SameDay(first, second);
            case 4 -> new Link.SameUnit(first, second);
            case 5 -> new Link.WithoutBetween(first, second, none);
            default -> new Link.Sequence(first, second, delay());
        };
    }

    private Delay delay() {
        Delay.Unit unit = dice.pick(Delay.Unit.values());
        int scale = switch (unit) {
            case MINUTES -> 500_000;
            case HOURS -> 10_000;
            case DAYS -> 500;
            case WEEKS -> 60;
            case MONTHS -> 14;
            case YEARS -> 2;
        };
        int min = dice.pick(0, 0, 1, -1, dice.between(-scale, scale));
        int max = min + dice.pick(0, 1, 12, scale, 2 * scale);
        return switch (dice.between(0, 4)) {
            case 0 -> new Delay(OptionalInt.of(min), OptionalInt.empty(), unit);
            case 1 -> new Delay(OptionalInt.empty(), OptionalInt.of(max), unit);
            default -> Delay.between(min, max, unit);
        };
    }

    private Pin pin(String criterion) {
        Pin.Per per = dice.pick(Pin.Per.values());
        return switch (dice.between(0, 3)) {
            case 0 -> Pin.nth(criterion, per, dice.between(1, 3));
            case 1 -> Pin.last(criterion, per);
            default -> Pin.first(criterion, per);
        };
    }

    /** Every delay wider by one of its unit on both sides. */
    static Request widened(Request request) {
        List<Link> links = request.links().stream()
                .map(link -> link instanceof Link.Sequence sequence
                        ? new Link.Sequence(sequence.first(), sequence.second(), wider(sequence.delay()))
                        : link)
                .toList();
        return request.withLinks(links, request.pins());
    }

    private static Delay wider(Delay delay) {
        return new Delay(
                delay.min().isPresent() ? OptionalInt.of(delay.min().getAsInt() - 1) : delay.min(),
                delay.max().isPresent() ? OptionalInt.of(delay.max().getAsInt() + 1) : delay.max(),
                delay.unit());
    }
}
