package org.cohorte.solr.parsers;

import java.util.List;

/** Whether links hold between a row of one table and a row of another, both as they stand. */
@FunctionalInterface
interface PairTest {

    boolean holds(int row, int other);

    /** One of all links of two criteria, none of which compares instants or looks at a third criterion. */
    static PairTest of(LinkPlan.Edge edge, EventTable[] tables) {
        List<PairTest> all = edge.links().stream()
                .map(link -> {
                    PairTest test = of(link, tables[link.first()], tables[link.second()]);
                    return link.first() == edge.one() ? test : test.reversed();
                })
                .toList();
        return all.stream()
                .reduce((one, two) -> (row, other) -> one.holds(row, other) && two.holds(row, other))
                .orElseThrow();
    }

    /** The same question with the rows the other way round. */
    default PairTest reversed() {
        return (row, other) -> holds(other, row);
    }

    private static PairTest of(EventLink link, EventTable one, EventTable two) {
        return switch (link) {
            case EventLink.SameStay same ->
                (row, other) -> one.stay(row) == two.stay(other) && one.stay(row) != EventTable.NONE;
            case EventLink.DifferentStay different ->
                (row, other) -> one.stay(row) != two.stay(other)
                        && one.stay(row) != EventTable.NONE
                        && two.stay(other) != EventTable.NONE;
            case EventLink.SameUnit same ->
                (row, other) -> one.unit(row) == two.unit(other) && one.unit(row) != EventTable.NONE;
            case EventLink.SameDay same ->
                (row, other) -> one.day(row) == two.day(other)
                        && one.day(row) != EventTable.NONE
                        && one.lastDay(row) == one.day(row)
                        && two.lastDay(other) == two.day(other);
            case EventLink.Sequence sequence -> following(sequence, one, two);
            case EventLink.WithoutBetween between ->
                throw new IllegalStateException("no pair is enough for " + between);
        };
    }

    private static PairTest following(EventLink.Sequence sequence, EventTable one, EventTable two) {
        EventLink.DelayUnit unit = sequence.unit();
        boolean bounded = sequence.min().isPresent();
        boolean limited = sequence.max().isPresent();
        int min = sequence.min().orElse(0);
        int max = sequence.max().orElse(0);
        return (row, other) -> one.day(row) != EventTable.NONE
                && two.day(other) != EventTable.NONE
                && (!bounded || unit.after(one.lastDay(row), min) <= two.day(other))
                && (!limited || two.lastDay(other) <= unit.after(one.day(row), max));
    }
}
