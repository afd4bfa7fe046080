package org.cohorte.solr.parsers;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * Slots with a value each, gathered first, to tell how many different values a slot has. They are an array; once it is long, it is sorted and
 * rid of its doubles whenever it is full, so that memory follows the different pairs (at most 32 bytes each), not those added.
 * Counting puts the values of each slot side by side in two passes, where sorting would take twenty.
 */
final class DistinctPairs {

    private static final int FIRST_LENGTH = 1 << 10;

    /** 32 MB are not worth the order. */
    private static final int LONG = 1 << 22;

    /** Up to so many values of a slot are held against each other as they stand. */
    private static final int FEW = 16;

    private final int worthOrder;
    private long[] pairs = new long[FIRST_LENGTH];
    private int size;

    DistinctPairs() {
        this(LONG);
    }

    /** One that is rid of its doubles from another length on. */
    DistinctPairs(int worthOrder) {
        this.worthOrder = worthOrder;
    }

    /** Adds a pair; one equal to that added last costs nothing. */
    void add(int slot, int value) {
        long pair = (long) slot << Integer.SIZE | (value & 0xFFFF_FFFFL);
        if (size > 0 && pairs[size - 1] == pair) {
            return;
        }
        if (size == pairs.length) {
            makeRoom();
        }
        pairs[size++] = pair;
    }

    private void makeRoom() {
        if (size >= worthOrder) {
            compact();
        }
        if (size > pairs.length / 2) {
            pairs = Arrays.copyOf(pairs, Math.multiplyExact(pairs.length, 2));
        }
    }

    private void compact() {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || pairs[i] != pairs[kept - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
    }

    /** Adds all of another. */
    void addAll(DistinctPairs others) {
        pairs = ArrayUtil.growExact(pairs, Math.max(pairs.length, Math.addExact(size, others.size)));
        System.arraycopy(others.pairs, 0, pairs, size, others.size);
        size += others.size;
    }

    /** How many different values each of so many slots has, up to {@code enough}. */
    Counts counts(int enough, int slots) {
        SomePatients patients = new SomePatients(slots(slots));
        int[] ends = new int[patients.size() + 1];
        for (int i = 0; i < size; i++) {
            ends[patients.rank(slot(i)) + 1]++;
        }
        for (int rank = 1; rank < ends.length; rank++) {
            ends[rank] += ends[rank - 1];
        }
        int[] values = new int[size];
        int[] slotOf = new int[patients.size()];
        for (int i = 0; i < size; i++) {
            int rank = patients.rank(slot(i));
            slotOf[rank] = slot(i);
            values[ends[rank]++] = (int) pairs[i];
        }
        // each end has moved to where the next one's values begin
        Counts counts = Counts.upTo(enough, slots);
        for (int rank = 0; rank < slotOf.length; rank++) {
            counts.set(slotOf[rank], different(values, rank == 0 ? 0 : ends[rank - 1], ends[rank], enough));
        }
        return counts;
    }

    private FixedBitSet slots(int slots) {
        FixedBitSet marked = new FixedBitSet(slots);
        for (int i = 0; i < size; i++) {
            marked.set(slot(i));
        }
        return marked;
    }

    private int slot(int i) {
        return (int) (pairs[i] >>> Integer.SIZE);
    }

    /** How many different values there are in a stretch, up to {@code enough}; the stretch may be put in order. */
    private static int different(int[] values, int from, int to, int enough) {
        if (to - from > FEW) {
            Arrays.sort(values, from, to);
        }
        int found = 0;
        for (int i = from; i < to && found < enough; i++) {
            // equal ones stand beside each other in order; of few, any one before may be equal
            int first = to - from > FEW ? Math.max(from, i - 1) : from;
            found += isIn(values, first, i) ? 0 : 1;
        }
        return found;
    }

    private static boolean isIn(int[] values, int from, int place) {
        for (int i = from; i < place; i++) {
            if (values[i] == values[place]) {
                return true;
            }
        }
        return false;
    }
}
