package org.cohorte.solr.parsers;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Where the events that must not lie between two others are. An event lies strictly between e1 and e2 when it begins after the
 * last possible instant of e1 and is over before the first possible one of e2.
 */
final class Gaps {

    private long[] starts = new long[0];
    /** The first end among the events from a place on, by ascending start. */
    private long[] firstEnd = new long[0];

    private long[] ends = new long[0];
    /** The last start among the events up to a place, by ascending end. */
    private long[] lastStart = new long[0];

    private int size;

    void read(EventDomain events) {
        size = events.size;
        if (starts.length < size) {
            int length = ArrayUtil.oversize(size, Long.BYTES);
            starts = new long[length];
            firstEnd = new long[length];
            ends = new long[length];
            lastStart = new long[length];
        }
        System.arraycopy(events.start, 0, starts, 0, size);
        long least = Long.MAX_VALUE;
        for (int i = size - 1; i >= 0; i--) {
            least = Math.min(least, events.end[i]);
            firstEnd[i] = least;
        }
        byEnd(events);
    }

    private void byEnd(EventDomain events) {
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
        int place = firstAbove(starts, endOfFirst);
        return place == size ? Long.MAX_VALUE : firstEnd[place];
    }

    /** The earliest end that an event before one with this start may have. */
    long earliestEnd(long startOfSecond) {
        int place = startOfSecond == Long.MIN_VALUE ? 0 : firstAbove(ends, startOfSecond - 1);
        return place == 0 ? Long.MIN_VALUE : lastStart[place - 1];
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
