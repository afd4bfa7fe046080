package org.cohorte.solr.parsers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Answers a pattern of two criteria for patients who have few events of both, by looking at every pair as it stands in the tables:
 * what {@link PatternSolver} does to be fast with a thousand events costs more than that with three. Not for patterns with ranks, with
 * events between others, or with delays by the clock.
 */
final class FewPairs {

    /** Pairs of a patient that are all looked at. */
    private static final long FEW = 64;

    private static final int MONTH = 2;
    private static final int YEAR = 3;

    private final EventTable one;
    private final EventTable two;
    private final List<EventLink> links;
    private final boolean byTime;
    private final boolean byStay;
    private final boolean byUnit;
    private final Steps steps;

    private FewPairs(EventTable one, EventTable two, List<EventLink> links, Steps steps) {
        this.one = one;
        this.two = two;
        this.links = links;
        this.byTime = links.stream().anyMatch(EventLink::isOfTime);
        this.byStay = links.stream().anyMatch(EventLink::isOfStay);
        this.byUnit = links.stream().anyMatch(EventLink.SameUnit.class::isInstance);
        this.steps = steps;
    }

    /** Empty for patterns that are not of this kind. */
    static Optional<FewPairs> of(Pattern pattern, EventTable[] tables, Steps steps) {
        boolean simple = tables.length == 2
                && !pattern.isOfClock()
                && !pattern.links().isEmpty()
                && pattern.criteria().stream().allMatch(part -> part.pin().isAny());
        return simple ? Optional.of(new FewPairs(tables[0], tables[1], pattern.links(), steps)) : Optional.empty();
    }

    /** Whether a patient has few enough events. */
    boolean canTell(int patient) {
        return (long) one.count(patient) * two.count(patient) <= FEW;
    }

    /** Whether two of the patient's events satisfy all links. */
    boolean isSatisfied(int patient) {
        steps.work((long) one.count(patient) * two.count(patient));
        for (int i = 0; i < one.count(patient); i++) {
            int row = one.row(patient, i);
            for (int j = 0; canBeLinked(one, row) && j < two.count(patient); j++) {
                int other = two.row(patient, j);
                if (canBeLinked(two, other) && holdAll(row, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean canBeLinked(EventTable table, int row) {
        return (!byTime || table.day(row) != EventTable.NONE)
                && (!byStay || table.stay(row) != EventTable.NONE)
                && (!byUnit || table.unit(row) != EventTable.NONE);
    }

    private boolean holdAll(int row, int other) {
        for (EventLink link : links) {
            boolean forward = link.first() == 0;
            boolean holds = forward ? holds(link, one, row, two, other) : holds(link, two, other, one, row);
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(EventLink link, EventTable from, int e1, EventTable to, int e2) {
        return switch (link) {
            case EventLink.SameStay same -> from.stay(e1) == to.stay(e2);
            case EventLink.DifferentStay different -> from.stay(e1) != to.stay(e2);
            case EventLink.SameUnit same -> from.unit(e1) == to.unit(e2);
            case EventLink.SameDay same ->
                from.day(e1) == to.day(e2) && lastDay(from, e1) == from.day(e1) && lastDay(to, e2) == to.day(e2);
            case EventLink.Sequence sequence -> follows(sequence, from, e1, to, e2);
            case EventLink.WithoutBetween between ->
                throw new IllegalStateException("no pair is enough for " + between);
        };
    }

    private static boolean follows(EventLink.Sequence sequence, EventTable from, int e1, EventTable to, int e2) {
        OptionalInt min = sequence.min();
        OptionalInt max = sequence.max();
        return (min.isEmpty() || sequence.unit().after(lastDay(from, e1), min.getAsInt()) <= to.day(e2))
                && (max.isEmpty() || lastDay(to, e2) <= sequence.unit().after(from.day(e1), max.getAsInt()));
    }

    /** The last day on which an event may have been. */
    static int lastDay(EventTable table, int row) {
        int day = table.day(row);
        return switch (table.precision(row)) {
            case MONTH -> (int) LocalDate.ofEpochDay(day).plusMonths(1).toEpochDay() - 1;
            case YEAR -> (int) LocalDate.ofEpochDay(day).plusYears(1).toEpochDay() - 1;
            default -> day;
        };
    }
}
