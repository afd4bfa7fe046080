package org.cohorte.ingest.index;

import java.util.ArrayList;
import java.util.List;
import org.cohorte.ingest.source.Hash;

/**
 * Tells that a hash was never added, or that it may have been: wrongly in one of 25,000 cases. Three bytes for each hash, in
 * filters of growing size up to 170 MB; full after 57 million, and then anything may have been added.
 */
final class MaybeSeen {

    private static final int BITS_FOR_EACH = 24;
    private static final int PROBES = 8;
    private static final int SMALLEST = 1 << 16;
    private static final int LARGEST = 1 << 24;

    private final List<long[]> filters = new ArrayList<>();
    private long left;
    private boolean full;

    boolean mayHold(long hash) {
        if (full) {
            return true;
        }
        long spread = Hash.mixed(hash);
        for (long[] filter : filters) {
            if (holds(filter, spread)) {
                return true;
            }
        }
        return false;
    }

    void add(long hash) {
        if (left == 0) {
            grow();
        }
        if (!full) {
            left--;
            long[] filter = filters.getLast();
            long spread = Hash.mixed(hash);
            for (int probe = 0; probe < PROBES; probe++) {
                long bit = bit(filter, spread, probe);
                filter[(int) (bit >>> 6)] |= 1L << bit;
            }
        }
    }

    private void grow() {
        int words = filters.isEmpty() ? SMALLEST : filters.getLast().length * 4;
        full = words > LARGEST;
        if (!full) {
            filters.add(new long[words]);
            left = words * 64L / BITS_FOR_EACH;
        }
    }

    private static boolean holds(long[] filter, long spread) {
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(filter, spread, probe);
            if ((filter[(int) (bit >>> 6)] & (1L << bit)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Double hashing: the upper half of the hash is the first place, the lower one the step. */
    private static long bit(long[] filter, long spread, int probe) {
        long step = (spread & 0xffffffffL) | 1;
        return ((spread >>> 32) + probe * step) & (filter.length * 64L - 1);
    }
}
