package org.cohorte.ingest.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohorte.ingest.source.Hash;

/**
 * Tells that a hash was never added, or that it may have been: wrongly in one of 11,000 cases for each filter that is full. Three bytes for each hash, in
 * filters of growing size, some 200 MB together; full after some 70 million, and then anything may have been added. All the bits of
 * a hash stand in the 64 bytes of one line of the processor's cache: a Bloom filter in blocks (Putze, Sanders and Singler, 2007).
 */
final class MaybeSeen {

    private static final int BITS_FOR_EACH = 24;
    private static final int PROBES = 8;
    private static final int WORDS_OF_BLOCK = 8;
    private static final int LARGEST = 1 << 24;

    private final List<long[]> filters = new ArrayList<>();
    private long left;
    private boolean full;

    /**
     * An empty one.
     *
     * @param hashes that need no second filter: taken in a power of two of words, so there is room for as many or up to
     *     twice as many
     */
    MaybeSeen(int hashes) {
        int words = Integer.highestOneBit(Math.max(WORDS_OF_BLOCK, Math.ceilDiv(hashes, 64) * BITS_FOR_EACH - 1)) * 2;
        addFilter(Math.min(words, LARGEST));
    }

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

    /** Forgets all; keeps the room. */
    void clear() {
        filters.subList(1, filters.size()).clear();
        full = false;
        Arrays.fill(filters.getFirst(), 0);
        left = room(filters.getFirst());
    }

    private void grow() {
        int words = filters.getLast().length;
        full = words == LARGEST;
        if (!full) {
            addFilter(Math.min(words * 4, LARGEST));
        }
    }

    private void addFilter(int words) {
        long[] filter = new long[words];
        filters.add(filter);
        left = room(filter);
    }

    private static long room(long[] filter) {
        return filter.length * 64L / BITS_FOR_EACH;
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
