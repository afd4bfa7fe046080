package org.cohorte.ingest.index;

import java.util.ArrayList;
import java.util.List;
import org.cohorte.ingest.source.Hash;

/**
 * Tells that a hash was never added, or that it may have been: wrongly in one of 11,000 cases when full. Three bytes for each hash, in
 * filters of growing size, 179 MB together; full after 57 million, and then anything may have been added. All the bits of a hash stand
 * in the 64 bytes of one line of the processor's cache: a Bloom filter in blocks (Putze, Sanders and Singler, 2007).
 */
final class MaybeSeen {

    private static final int BITS_FOR_EACH = 24;
    private static final int PROBES = 8;
    private static final int WORDS_OF_BLOCK = 8;
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
            int block = block(filter, spread);
            long bits = Hash.mixed(spread);
            for (int probe = 0; probe < PROBES; probe++) {
                filter[block + probe] |= 1L << bit(bits, probe);
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
        int block = block(filter, spread);
        long bits = Hash.mixed(spread);
        for (int probe = 0; probe < PROBES; probe++) {
            if ((filter[block + probe] & (1L << bit(bits, probe))) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int block(long[] filter, long spread) {
        return ((int) (spread >>> 32) * WORDS_OF_BLOCK) & (filter.length - 1);
    }

    /** One bit in each word of the block: six of the hash's bits say which. */
    private static int bit(long bits, int probe) {
        return (int) (bits >>> (probe * 6)) & 63;
    }
}
