package org.cohorte.solr.parsers;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Criteria, and links that one choice of an event for each of them satisfies at once.
 *
 * @param criteria in the order of their places
 * @param zone     the hospital's, which tells the instants of a day; UTC, whatever it is, when no link compares instants
 */
record Pattern(List<Part> criteria, List<EventLink> links, ZoneId zone) {

    /** Patients by the number of their events of a criterion, and which of these may be chosen. */
    record Part(PatientsQuery patients, EventPin pin) {}

    Pattern {
        criteria = List.copyOf(criteria);
        links = List.copyOf(links);
    }

    /** What is read of the events of a criterion. */
    record Needs(boolean day, boolean time, boolean stay, boolean unit) {}

    Needs needs(int criterion) {
        EventPin pin = criteria.get(criterion).pin();
        return new Needs(
                !pin.isAny() || touching(criterion).anyMatch(EventLink::isOfTime) || isLookedFor(criterion),
                !pin.isAny() || isOfClock(),
                pin.perStay() || touching(criterion).anyMatch(EventLink::isOfStay),
                touching(criterion).anyMatch(EventLink.SameUnit.class::isInstance));
    }

    /** What is known of the events of a criterion once they are read: of those with ranks, which documents they are. */
    EventRows.Shape shape(int criterion) {
        return new EventRows.Shape(
                needs(criterion), !criteria.get(criterion).pin().isAny(), false);
    }

    /** The same where days are looked at first: whether an event tells an instant, and not which. */
    EventRows.Shape shapeByDay(int criterion) {
        Needs all = needs(criterion);
        return new EventRows.Shape(
                new Needs(all.day(), false, all.stay(), all.unit()),
                !criteria.get(criterion).pin().isAny(),
                all.day());
    }

    /** Whether any link compares instants: then all times are told in instants. */
    boolean isOfClock() {
        return links.stream().anyMatch(EventLink::isOfClock);
    }

    /** Links from or to a criterion. */
    Stream<EventLink> touching(int criterion) {
        return links.stream().filter(link -> link.first() == criterion || link.second() == criterion);
    }

    /** Whether an event of the criterion is chosen, and not only looked for between others. */
    boolean isChosen(int criterion) {
        return touching(criterion).findAny().isPresent();
    }

    /** Whether events of the criterion are looked for between others. */
    boolean isLookedFor(int criterion) {
        return links.stream()
                .anyMatch(link -> link instanceof EventLink.WithoutBetween between && between.none() == criterion);
    }

    /** The links without those that others imply: "all in one stay", said for every pair, is a tree. */
    List<EventLink> withoutImplied() {
        Map<Class<?>, int[]> sets = new HashMap<>();
        List<EventLink> kept = new ArrayList<>();
        for (EventLink link : links) {
            if (!link.isEquivalence() || join(sets.computeIfAbsent(link.getClass(), kind -> alone()), link)) {
                kept.add(link);
            }
        }
        return kept;
    }

    private int[] alone() {
        int[] sets = new int[criteria.size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = i;
        }
        return sets;
    }

    private static boolean join(int[] sets, EventLink link) {
        int from = sets[link.first()];
        int to = sets[link.second()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = sets[i] == from ? to : sets[i];
        }
        return from != to;
    }
}
