package org.cohorte.solr.parsers;

/** Whether links hold between an event and another, as both stand in rows. */
@FunctionalInterface
interface PairTest {

    boolean holds(int row, int partner);

    /**
     * One of all links of an edge, none of which compares instants or looks at a third criterion.
     *
     * @param criterion whose events are in {@code rows}
     * @param partners  events of the criterion at the edge's other end
     */
    static PairTest of(LinkPlan.Edge edge, int criterion, EventRows rows, EventRows partners) {
        return edge.links().stream()
                .map(link -> link.first() == criterion
                        ? of(link, rows, partners)
                        : of(link, partners, rows).reversed())
                .reduce((one, two) -> (row, partner) -> one.holds(row, partner) && two.holds(row, partner))
                .orElseThrow();
    }

    private PairTest reversed() {
        return (row, partner) -> holds(partner, row);
    }

    private static PairTest of(EventLink link, EventRows one, EventRows two) {
        return switch (link) {
            case EventLink.SameStay same ->
                (row, other) -> one.stay(row) == two.stay(other) && one.stay(row) != EventRows.NONE;
            case EventLink.DifferentStay different ->
                (row, other) -> one.stay(row) != two.stay(other)
                        && one.stay(row) != EventRows.NONE
                        && two.stay(other) != EventRows.NONE;
            case EventLink.SameUnit same ->
                (row, other) -> one.unit(row) == two.unit(other) && one.unit(row) != EventRows.NONE;
            case EventLink.SameDay same ->
                (row, other) -> one.day(row) == two.day(other)
                        && one.day(row) != EventRows.NONE
                        && one.lastDay(row) == one.day(row)
                        && two.lastDay(other) == two.day(other);
            case EventLink.Sequence sequence -> following(sequence, one, two);
            case EventLink.WithoutBetween between ->
                throw new IllegalStateException("no pair is enough for " + between);
        };
    }

    private static PairTest following(EventLink.Sequence sequence, EventRows one, EventRows two) {
        EventLink.DelayUnit unit = sequence.unit();
        boolean bounded = sequence.min().isPresent();
        boolean limited = sequence.max().isPresent();
        int min = sequence.min().orElse(0);
        int max = sequence.max().orElse(0);
        return (row, other) -> one.day(row) != EventRows.NONE
                && two.day(other) != EventRows.NONE
                && (!bounded || unit.after(one.lastDay(row), min) <= two.day(other))
                && (!limited || two.lastDay(other) <= unit.after(one.day(row), max));
    }
}
