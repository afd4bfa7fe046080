package org.cohorte.solr.parsers;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Where the events that must not lie between two others are. An event lies strictly between e1 and e2 when it begins after the
 * last possible instant of e1 and is over before the first possible one of e2.
 */
final class Gaps {

    /** Events that are all looked at: putting them in order would take longer. */
    private static final int FEW = 8;

    /** By ascending start when they are more than few. */
    private long[] starts = new long[0];
    /** The first end among the events from a place on, by ascending start. */
    private long[] firstEnd = new long[0];

    /** By ascending end when they are more than few; else by place, as the starts. */
    private long[] ends = new long[0];
    /** The last start among the events up to a place, by ascending end. */
    private long[] lastStart = new long[0];

    private int size;

    /** Takes the place of what was read before; leaves the events in order when they are many. */
    void read(EventDomain events) {
        if (events.size > FEW) {
            events.close();
        }
        size = events.size;
        if (starts.length < size) {
            grow();
        }
        System.arraycopy(events.start, 0, starts, 0, size);
        System.arraycopy(events.end, 0, ends, 0, size);
        if (size > FEW) {
            order(events);
        }
    }

    private void grow() {
        int length = ArrayUtil.oversize(size, Long.BYTES);
        starts = new long[length];
        firstEnd = new long[length];
        ends = new long[length];
        lastStart = new long[length];
    }

    private void order(EventDomain events) {
        long least = Long.MAX_VALUE;
        for (int i = size - 1; i >= 0; i--) {
            least = Math.min(least, events.end[i]);
            firstEnd[i] = least;
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Long.compare(events.end[one], events.end[other]));
        long greatest = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            greatest = Math.max(greatest, events.start[order[i]]);
            ends[i] = events.end[order[i]];
            lastStart[i] = greatest;
        }
    }

    /** The latest start that an event after one with this end may have. */
    long latestStart(long endOfFirst) {
        if (size > FEW) {
            int place = firstAbove(starts, endOfFirst);
            return place == size ? Long.MAX_VALUE : firstEnd[place];
        }
        long latest = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            latest = starts[i] > endOfFirst ? Math.min(latest, ends[i]) : latest;
        }
        return latest;
    }

    /** The earliest end that an event before one with this start may have. */
    long earliestEnd(long startOfSecond) {
        if (size > FEW) {
            int place = startOfSecond == Long.MIN_VALUE ? 0 : firstAbove(ends, startOfSecond - 1);
            return place == 0 ? Long.MIN_VALUE : lastStart[place - 1];
        }
        long earliest = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            earliest = ends[i] < startOfSecond ? Math.max(earliest, starts[i]) : earliest;
        }
        return earliest;
    }

    private int firstAbove(long[] ascending, long bound) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] > bound) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
