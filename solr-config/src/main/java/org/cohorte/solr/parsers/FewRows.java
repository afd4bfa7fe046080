package org.cohorte.solr.parsers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Answers a pattern for patients who have few events of its criteria, by looking at every pair of linked events as they stand in the tables:
 * what {@link PatternSolver} does to be fast with a thousand events costs more than that with three. Not for patterns with ranks, with
 * events between others, with delays by the clock, or whose links make rings.
 */
final class FewRows {

    /** Pairs of a patient that are all looked at. */
    private static final long FEW = 128;

    private final Arc[] arcs;
    private final Steps steps;
    /** By criterion, a bit for each of the patient's events that may still be chosen. */
    private final long[] alive;

    /** The rows of {@code to} that have a partner in {@code from} stay. */
    private record Arc(int to, int from, EventTable ofTo, EventTable ofFrom, PairTest test) {

        static Arc of(LinkPlan.Arc arc, EventTable[] tables) {
            PairTest test = PairTest.of(arc.edge(), tables);
            return new Arc(
                    arc.to(),
                    arc.from(),
                    tables[arc.to()],
                    tables[arc.from()],
                    arc.edge().one() == arc.to() ? test : test.reversed());
        }
    }

    private FewRows(EventTable[] tables, List<LinkPlan.Arc> arcs, Steps steps) {
        this.arcs = arcs.stream().map(arc -> Arc.of(arc, tables)).toArray(Arc[]::new);
        this.steps = steps;
        this.alive = new long[tables.length];
    }

    /** Empty for patterns that are not of this kind. */
    static Optional<FewRows> of(Pattern pattern, EventTable[] tables, Steps steps) {
        LinkPlan plan = LinkPlan.of(pattern);
        boolean simple = plan.cut().isEmpty()
                && !pattern.isOfClock()
                && !pattern.links().isEmpty()
                && pattern.links().stream().noneMatch(EventLink.WithoutBetween.class::isInstance)
                && pattern.criteria().stream().allMatch(part -> part.pin().isAny());
        return simple ? Optional.of(new FewRows(tables, plan.forest(), steps)) : Optional.empty();
    }

    /** Whether a patient has few enough events. */
    boolean canTell(int patient) {
        long pairs = 0;
        for (Arc arc : arcs) {
            int from = arc.ofFrom().count(patient);
            int to = arc.ofTo().count(patient);
            if (from > Long.SIZE || to > Long.SIZE) {
                return false;
            }
            pairs += (long) from * to;
        }
        return pairs <= FEW;
    }

    /** Whether some of the patient's events satisfy all links at once. */
    boolean isSatisfied(int patient) {
        Arrays.fill(alive, -1);
        for (Arc arc : arcs) {
            steps.work((long) arc.ofFrom().count(patient) * arc.ofTo().count(patient));
            if (!keepSupported(arc, patient)) {
                return false;
            }
        }
        return true;
    }

    /** Leaves the events of one criterion that have a partner in another; false when none is left. */
    private boolean keepSupported(Arc arc, int patient) {
        int first = arc.ofTo().first(patient);
        int count = arc.ofTo().count(patient);
        long kept = 0;
        for (int i = 0; i < count; i++) {
            if (((alive[arc.to()] >>> i) & 1) != 0 && hasPartner(arc, first + i, patient)) {
                kept |= 1L << i;
            }
        }
        alive[arc.to()] = kept;
        return kept != 0;
    }

    private boolean hasPartner(Arc arc, int row, int patient) {
        int first = arc.ofFrom().first(patient);
        int count = arc.ofFrom().count(patient);
        for (int i = 0; i < count; i++) {
            if (((alive[arc.from()] >>> i) & 1) != 0 && arc.test().holds(row, first + i)) {
                return true;
            }
        }
        return false;
    }
}
