package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.search.Query;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;

/**
 * Tells by days alone that a patient has an event, a later one, and none of a third criterion in between, where that is certain whatever
 * the instants of those days: instants are dear to read, and few patients need them. An event that tells an instant lies somewhere in its
 * local day; one that does not takes all of its days. Not for several threads.
 */
final class WithoutByDay {

    /** Pairs of events, and events between, that are looked at; who has more is left to the instants. */
    private static final int FEW = 64;

    private static final Query OF_ANOTHER_DAY = IntPoint.newExactQuery(Fields.PRECISION, Fields.INSTANT_OF_ANOTHER_DAY);

    private final EventTable one;
    private final EventTable two;
    private final EventTable none;
    private final Steps steps;

    /**
     * Events of three criteria.
     *
     * @param tables by criterion, with marks on the rows that tell an instant
     */
    WithoutByDay(Pattern pattern, EventTable[] tables, Steps steps) {
        EventLink.WithoutBetween link = link(pattern);
        this.one = tables[link.first()];
        this.two = tables[link.second()];
        this.none = tables[link.none()];
        this.steps = steps;
    }

    /** Whether a pattern asks for this and nothing else, and every instant of the index lies in the day that its document tells. */
    static boolean isFor(Pattern pattern, SolrIndexSearcher searcher) throws IOException {
        return pattern.links().size() == 1
                && pattern.links().getFirst() instanceof EventLink.WithoutBetween
                && pattern.criteria().stream().allMatch(part -> part.pin().isAny())
                && searcher.count(OF_ANOTHER_DAY) == 0;
    }

    private static EventLink.WithoutBetween link(Pattern pattern) {
        return (EventLink.WithoutBetween) pattern.links().getFirst();
    }

    /** Whether the patient of a rank is certainly one; false when instants have to tell. */
    boolean isCertain(int patient) {
        int firsts = one.count(patient);
        int seconds = two.count(patient);
        if ((long) firsts * seconds > FEW || none.count(patient) > FEW) {
            return false;
        }
        steps.work((long) firsts * seconds);
        for (int first = one.first(patient); first < one.first(patient) + firsts; first++) {
            for (int second = two.first(patient); second < two.first(patient) + seconds; second++) {
                if (isInOrder(first, second) && isFree(first, second, patient)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the second, both dated, is certainly not before the first. */
    private boolean isInOrder(int first, int second) {
        int day = one.rows().day(first);
        int other = two.rows().day(second);
        if (day == EventRows.NONE || other == EventRows.NONE) {
            return false;
        }
        boolean both = one.rows().isTimed(first) && two.rows().isTimed(second);
        return both ? other > day : two.rows().lastDay(second) >= day;
    }

    /** Whether certainly none lies after the first and before the second. */
    private boolean isFree(int first, int second, int patient) {
        int from = none.first(patient);
        int to = from + none.count(patient);
        steps.work(to - from);
        for (int row = from; row < to; row++) {
            if (none.rows().day(row) != EventRows.NONE && mayFollow(first, row) && mayPrecede(row, second)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayFollow(int first, int row) {
        int day = none.rows().day(row);
        boolean both = one.rows().isTimed(first) && none.rows().isTimed(row);
        return both ? day >= one.rows().day(first) : day > one.rows().lastDay(first);
    }

    private boolean mayPrecede(int row, int second) {
        int day = two.rows().day(second);
        boolean both = two.rows().isTimed(second) && none.rows().isTimed(row);
        return both ? none.rows().day(row) <= day : none.rows().lastDay(row) < day;
    }
}
