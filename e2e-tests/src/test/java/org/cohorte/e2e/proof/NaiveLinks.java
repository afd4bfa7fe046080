package org.cohorte.e2e.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.Moment.Precision;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Request;

/**
 * Links between the events of one patient, by trying every choice of events.
 *
 * <p>Readings taken where the page is silent:
 *
 * <ul>
 *   <li>two criteria may choose the same event;
 *   <li>what is known to the day, the month or the year alone may have been at any instant of it in the hospital's zone: a delay holds when it
 *       would hold for each of them, and two events are on the same day when both days are known;
 *   <li>undated events have no rank, and events without a stay none in a stay;
 *   <li>of two events, the one that is surely over before the other begins is before it. An event lies between two when it is surely after
 *       the one and surely before the other; and the second of those two must not surely be before the first.
 * </ul>
 */
final class NaiveLinks {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Request request;
    private final Function<EventCriterion, List<Happening>> suiting;

    /** @param suiting the patient's events that suit a criterion */
    NaiveLinks(Request request, Function<EventCriterion, List<Happening>> suiting) {
        this.request = request;
        this.suiting = suiting;
    }

    /** Whether one choice of events satisfies all links whose criteria stand below an all group of these nodes. */
    boolean hold(List<Node> nodes) {
        Map<String, EventCriterion> bound = new TreeMap<>();
        below(nodes, bound);
        List<Link> links = request.links().stream()
                .filter(link -> bound.keySet().containsAll(link.criteria()))
                .toList();
        Map<String, List<Happening>> choices = new HashMap<>();
        for (Link link : links) {
            link.criteria()
                    .forEach(id -> choices.computeIfAbsent(id, one -> pinned(one, suiting.apply(bound.get(one)))));
        }
        List<String> chosen = links.stream()
                .flatMap(link -> List.of(link.first(), link.second()).stream())
                .distinct()
                .toList();
        return choose(chosen, 0, new HashMap<>(), choices, links);
    }

    private static void below(List<Node> nodes, Map<String, EventCriterion> bound) {
        for (Node node : nodes) {
            if (node instanceof EventCriterion event && !node.exclude()) {
                bound.put(event.id(), event);
            }
            if (node instanceof Group group && !node.exclude() && group.match() instanceof Match.All) {
                below(group.children(), bound);
            }
        }
    }

    private List<Happening> pinned(String id, List<Happening> events) {
        Optional<Pin> pin = request.pins().stream()
                .filter(candidate -> candidate.criterion().equals(id))
                .findFirst();
        if (pin.isEmpty()) {
            return events;
        }
        boolean perStay = pin.get().per() == Pin.Per.STAY;
        Map<String, List<Happening>> apart = events.stream()
                .filter(event ->
                        event.time().isPresent() && (!perStay || event.stay().isPresent()))
                .collect(Collectors.groupingBy(
                        event -> perStay ? event.stay().orElseThrow().sourceId() : ""));
        List<Happening> ranked = new ArrayList<>();
        for (List<Happening> together : apart.values()) {
            List<Happening> order = together.stream()
                    .sorted(Comparator.comparing(
                                    (Happening event) -> time(event).day())
                            .thenComparing(event -> time(event).instant().orElse(Instant.MIN))
                            .thenComparing(Happening::id))
                    .toList();
            int place = switch (pin.get().which()) {
                case FIRST -> 0;
                case LAST -> order.size() - 1;
                case NTH -> pin.get().rank().orElseThrow() - 1;
            };
            if (place < order.size()) {
                ranked.add(order.get(place));
            }
        }
        return ranked;
    }

    private boolean choose(
            List<String> ids,
            int place,
            Map<String, Happening> chosen,
            Map<String, List<Happening>> choices,
            List<Link> links) {
        if (place == ids.size()) {
            return true;
        }
        for (Happening event : choices.get(ids.get(place))) {
            chosen.put(ids.get(place), event);
            boolean holds = links.stream()
                    .filter(link -> chosen.containsKey(link.first()) && chosen.containsKey(link.second()))
                    .allMatch(link -> holds(link, chosen.get(link.first()), chosen.get(link.second()), choices));
            if (holds && choose(ids, place + 1, chosen, choices, links)) {
                return true;
            }
        }
        chosen.remove(ids.get(place));
        return false;
    }

    private static boolean holds(Link link, Happening one, Happening two, Map<String, List<Happening>> choices) {
        Optional<String> stay = one.stay().map(SourceStay::sourceId);
        Optional<String> otherStay = two.stay().map(SourceStay::sourceId);
        return switch (link) {
            case Link.SameStay same -> stay.isPresent() && stay.equals(otherStay);
            case Link.DifferentStay different -> stay.isPresent() && otherStay.isPresent() && !stay.equals(otherStay);
            case Link.SameUnit same -> one.unit().isPresent() && one.unit().equals(two.unit());
            case Link.SameDay same ->
                areDated(one, two)
                        && first(one).equals(last(one))
                        && first(two).equals(last(two))
                        && first(one).equals(first(two));
            case Link.Sequence sequence -> areDated(one, two) && delay(sequence.delay(), one, two);
            case Link.WithoutBetween between ->
                areDated(one, two)
                        && !isBefore(two, one)
                        && choices.get(between.none()).stream()
                                .filter(event -> event.time().isPresent())
                                .noneMatch(event -> isBefore(one, event) && isBefore(event, two));
        };
    }

    private static boolean areDated(Happening one, Happening two) {
        return one.time().isPresent() && two.time().isPresent();
    }

    private static boolean isBefore(Happening one, Happening two) {
        return end(one).isBefore(begin(two));
    }

    private static boolean delay(Delay delay, Happening one, Happening two) {
        boolean ofDays = delay.unit() != Delay.Unit.MINUTES && delay.unit() != Delay.Unit.HOURS;
        boolean longEnough = delay.min().isEmpty()
                || (ofDays
                        ? !plus(last(one), delay.min().getAsInt(), delay.unit()).isAfter(first(two))
                        : !plus(end(one), delay.min().getAsInt(), delay.unit()).isAfter(begin(two)));
        boolean shortEnough = delay.max().isEmpty()
                || (ofDays
                        ? !plus(first(one), delay.max().getAsInt(), delay.unit())
                                .isBefore(last(two))
                        : !plus(begin(one), delay.max().getAsInt(), delay.unit())
                                .isBefore(end(two)));
        return longEnough && shortEnough;
    }

    private static LocalDate plus(LocalDate day, int count, Delay.Unit unit) {
        return switch (unit) {
            case DAYS -> day.plusDays(count);
            case WEEKS -> day.plusWeeks(count);
            case MONTHS -> day.plusMonths(count);
            case YEARS -> day.plusYears(count);
            case MINUTES, HOURS -> throw new IllegalArgumentException(unit + " of days");
        };
    }

    private static Instant plus(Instant instant, int count, Delay.Unit unit) {
        return instant.plusSeconds(count * (unit == Delay.Unit.MINUTES ? 60L : 3600L));
    }

    private static Moment time(Happening event) {
        return event.time().orElseThrow();
    }

    /** The first local date on which it may have been. */
    private static LocalDate first(Happening event) {
        return time(event).day();
    }

    /** The last local date on which it may have been. */
    private static LocalDate last(Happening event) {
        Precision precision = time(event).precision();
        return precision == Precision.YEAR
                ? first(event).plusYears(1).minusDays(1)
                : precision == Precision.MONTH ? first(event).plusMonths(1).minusDays(1) : first(event);
    }

    private static Instant begin(Happening event) {
        return time(event)
                .instant()
                .orElseGet(() -> first(event).atStartOfDay(ZONE).toInstant());
    }

    /** The last millisecond at which it may have been. */
    private static Instant end(Happening event) {
        return time(event)
                .instant()
                .orElseGet(() ->
                        last(event).plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1));
    }
}
