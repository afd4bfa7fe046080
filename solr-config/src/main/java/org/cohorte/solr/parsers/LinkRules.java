package org.cohorte.solr.parsers;

import java.util.Map;
import java.util.Objects;

/**
 * Whether links hold between two events of the patient at hand, and where, by their start, the partners of an event can be.
 * Not for several threads.
 */
final class LinkRules {

    private static final long DAY = 86_400_000;
    /** Wall clocks are at most so far from UTC. */
    private static final long OFFSET = 18 * 3_600_000L;

    private final EventDomain[] domains;
    private final Map<Integer, Gaps> gaps;
    private final long before;
    private final long after;

    /** What {@link #bound} found: partners start in this closed range. */
    long from;

    long to;

    LinkRules(Pattern pattern, EventDomain[] domains, Map<Integer, Gaps> gaps) {
        this.domains = domains;
        this.gaps = Map.copyOf(gaps);
        before = pattern.isOfClock() ? OFFSET : 0;
        after = pattern.isOfClock() ? DAY + OFFSET : 0;
    }

    /** Whether all links of an edge hold. */
    boolean hold(LinkPlan.Edge edge, int criterion, int event, int partner) {
        for (EventLink link : edge.links()) {
            boolean forward = link.first() == criterion;
            if (!holds(link, forward ? event : partner, forward ? partner : event)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(EventLink link, int e1, int e2) {
        EventDomain one = domains[link.first()];
        EventDomain two = domains[link.second()];
        return switch (link) {
            case EventLink.SameStay same -> one.stay[e1] == two.stay[e2];
            case EventLink.DifferentStay different -> one.stay[e1] != two.stay[e2];
            case EventLink.SameUnit same -> one.unit[e1] == two.unit[e2];
            case EventLink.SameDay same ->
                one.day[e1] == two.day[e2] && one.lastDay[e1] == one.day[e1] && two.lastDay[e2] == two.day[e2];
            case EventLink.Sequence sequence ->
                sequence.unit().isOfClock() ? clock(sequence, e1, e2) : calendar(sequence, e1, e2);
            case EventLink.WithoutBetween between ->
                two.end[e2] >= one.start[e1] && gap(between).latestStart(one.end[e1]) >= two.start[e2];
        };
    }

    private boolean clock(EventLink.Sequence sequence, int e1, int e2) {
        EventDomain one = domains[sequence.first()];
        EventDomain two = domains[sequence.second()];
        EventLink.DelayUnit unit = sequence.unit();
        return (sequence.min().isEmpty()
                        || two.start[e2] - one.end[e1]
                                >= unit.milliseconds(sequence.min().getAsInt()))
                && (sequence.max().isEmpty()
                        || two.end[e2] - one.start[e1]
                                <= unit.milliseconds(sequence.max().getAsInt()));
    }

    private boolean calendar(EventLink.Sequence sequence, int e1, int e2) {
        EventDomain one = domains[sequence.first()];
        EventDomain two = domains[sequence.second()];
        EventLink.DelayUnit unit = sequence.unit();
        return (sequence.min().isEmpty()
                        || unit.after(one.lastDay[e1], sequence.min().getAsInt()) <= two.day[e2])
                && (sequence.max().isEmpty()
                        || two.lastDay[e2]
                                <= unit.after(one.day[e1], sequence.max().getAsInt()));
    }

    private Gaps gap(EventLink.WithoutBetween between) {
        return Objects.requireNonNull(gaps.get(between.none()));
    }

    /** Finds where the partners of an event can be; none of them is outside, and not all inside need be one. */
    void bound(LinkPlan.Edge edge, int criterion, int event) {
        from = Long.MIN_VALUE;
        to = Long.MAX_VALUE;
        for (EventLink link : edge.links()) {
            boolean forward = link.first() == criterion;
            switch (link) {
                case EventLink.Sequence sequence
                when sequence.unit().isOfClock() -> boundByClock(sequence, event, forward);
                case EventLink.Sequence sequence -> boundByCalendar(sequence, event, forward);
                case EventLink.WithoutBetween between -> boundByGap(between, event, forward);
                case EventLink.SameStay same -> {}
                case EventLink.DifferentStay different -> {}
                case EventLink.SameDay same -> {}
                case EventLink.SameUnit same -> {}
            }
        }
    }

    private void boundByClock(EventLink.Sequence sequence, int event, boolean forward) {
        EventDomain here = domains[forward ? sequence.first() : sequence.second()];
        EventLink.DelayUnit unit = sequence.unit();
        sequence.min().ifPresent(min -> {
            if (forward) {
                from = Math.max(from, here.end[event] + unit.milliseconds(min));
            } else {
                to = Math.min(to, here.start[event] - unit.milliseconds(min));
            }
        });
        sequence.max().ifPresent(max -> {
            if (forward) {
                to = Math.min(to, here.start[event] + unit.milliseconds(max));
            } else {
                EventDomain there = domains[sequence.first()];
                from = Math.max(from, here.end[event] - unit.milliseconds(max) - there.longest);
            }
        });
    }

    private void boundByCalendar(EventLink.Sequence sequence, int event, boolean forward) {
        EventDomain here = domains[forward ? sequence.first() : sequence.second()];
        EventLink.DelayUnit unit = sequence.unit();
        sequence.min().ifPresent(min -> {
            if (forward) {
                notBefore(unit.after(here.lastDay[event], min));
            } else {
                notAfter(unit.after(here.day[event], -min) + unit.slack());
            }
        });
        sequence.max().ifPresent(max -> {
            if (forward) {
                notAfter(unit.after(here.day[event], max));
            } else {
                notBefore(unit.after(here.lastDay[event], -max) - unit.slack());
            }
        });
    }

    private void notBefore(long day) {
        from = Math.max(from, day * DAY - before);
    }

    private void notAfter(long day) {
        to = Math.min(to, day * DAY + after);
    }

    private void boundByGap(EventLink.WithoutBetween between, int event, boolean forward) {
        EventDomain here = domains[forward ? between.first() : between.second()];
        EventDomain there = domains[forward ? between.second() : between.first()];
        if (forward) {
            from = Math.max(from, here.start[event] - there.longest);
            to = Math.min(to, gap(between).latestStart(here.end[event]));
        } else {
            to = Math.min(to, here.end[event]);
            long earliest = gap(between).earliestEnd(here.start[event]);
            if (earliest != Long.MIN_VALUE) {
                from = Math.max(from, earliest - there.longest);
            }
        }
    }

    /** The number that partners share. */
    int shared(EventLink sharing, int criterion, int event) {
        EventDomain domain = domains[criterion];
        return switch (sharing) {
            case EventLink.SameStay same -> domain.stay[event];
            case EventLink.SameUnit same -> domain.unit[event];
            case EventLink.SameDay same -> domain.day[event];
            case EventLink.DifferentStay other -> throw unshared(other);
            case EventLink.Sequence other -> throw unshared(other);
            case EventLink.WithoutBetween other -> throw unshared(other);
        };
    }

    private static IllegalStateException unshared(EventLink link) {
        return new IllegalStateException("nothing is shared by " + link);
    }
}
