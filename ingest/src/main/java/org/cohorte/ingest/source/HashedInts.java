package org.cohorte.ingest.source;

import java.util.OptionalInt;

/** Numbers by identifier, at 16 to 32 bytes each; two of ten million are confused once in 400,000 imports. */
public final class HashedInts {

    private long[] hashes = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;

    /** Keeps a number; a later one of the same identifier wins. */
    public void put(String id, int value) {
        if (size * 4L > hashes.length * 3L) {
            grow();
        }
        long hash = Hash.of(id);
        int slot = slot(hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            size++;
        }
        values[slot] = value;
    }

    public OptionalInt get(String id) {
        int slot = slot(Hash.of(id));
        return hashes[slot] == 0 ? OptionalInt.empty() : OptionalInt.of(values[slot]);
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldValues = values;
        hashes = new long[oldHashes.length * 2];
        values = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
