package org.cohorte.ingest.index;

import java.nio.charset.StandardCharsets;
import org.apache.solr.common.util.Hash;

/**
 * Places for what is kept of keys that were met lately: as many from the first key on as ever, 16 bytes each; what is kept stands in
 * arrays of the owner. A key takes a place in one of two sets of {@value #WAYS} that its hash tells, in the emptier one (balanced
 * allocations; Azar, Broder, Karlin and Upfal, 1999): while fewer than four fifths of the places are asked for, one key of a thousand finds none at the most. When both are full, chance says which place gives
 * way: of keys that come round and round and are more than there are places, part is found each time, where the one met longest
 * ago would always have just gone. Keys are told apart by 128 bits of a hash. For one thread.
 */
public final class KeyPlaces {

    /** No place. */
    public static final int NONE = -1;

    private static final int WAYS = 8;

    private final long[] first;
    private final long[] second;
    private final Hash.LongPair hash = new Hash.LongPair();
    private int chance = 1;

    /**
     * Places without keys.
     *
     * @param places a power of two, {@value #WAYS} or more
     */
    public KeyPlaces(int places) {
        if (Integer.bitCount(places) != 1 || places < WAYS) {
            throw new IllegalArgumentException(places + " places: not a power of two from " + WAYS + " on");
        }
        first = new long[places];
        second = new long[places];
    }

    /**
     * Where a key stands.
     *
     * @param of told with the name: keys of different numbers are different
     * @return from 0 on, below the number of places; {@link #NONE} when it has no place
     */
    public int find(String name, int of) {
        hash(name, of);
        return find();
    }

    /** A place for a key: where it stands, or one that it takes now, from another key when there is none left. */
    public int take(String name, int of) {
        hash(name, of);
        int place = find();
        if (place == NONE) {
            place = free();
            first[place] = hash.val1;
            second[place] = hash.val2;
        }
        return place;
    }

    private int find() {
        int place = find(set(hash.val1));
        return place == NONE ? find(set(hash.val2)) : place;
    }

    private int find(int set) {
        for (int place = set; place < set + WAYS; place++) {
            if (first[place] == hash.val1 && second[place] == hash.val2) {
                return place;
            }
        }
        return NONE;
    }

    /** Sets are filled from their first place on. */
    private int free() {
        int one = set(hash.val1);
        int other = set(hash.val2);
        int inOne = taken(one);
        int inOther = taken(other);
        if (inOne == WAYS && inOther == WAYS) {
            chance ^= chance << 13;
            chance ^= chance >>> 17;
            chance ^= chance << 5;
            return ((chance & WAYS) == 0 ? one : other) + (chance & (WAYS - 1));
        }
        return inOne <= inOther ? one + inOne : other + inOther;
    }

    private int taken(int set) {
        int taken = 0;
        while (taken < WAYS && first[set + taken] != 0) {
            taken++;
        }
        return taken;
    }

    /** The first place of a set. */
    private int set(long half) {
        return (int) half & (first.length - WAYS);
    }

    private void hash(String name, int of) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        Hash.murmurhash3_x64_128(bytes, 0, bytes.length, of, hash);
        if (hash.val1 == 0) {
            hash.val1 = 1;
        }
    }
}
