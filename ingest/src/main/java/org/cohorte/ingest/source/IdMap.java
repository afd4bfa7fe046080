package org.cohorte.ingest.source;

import java.util.OptionalLong;

/** Numbers by identifier, 22 to 44 bytes for each; identifiers are confused as rarely as in an {@link IdSet}. */
public final class IdMap {

    private long[] hashes = new long[1 << 10];
    private long[] values = new long[1 << 10];
    private int size;

    /** Keeps a number; the former one of the same identifier is forgotten. */
    public void put(String id, long value) {
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

    public OptionalLong get(String id) {
        long hash = Hash.of(id);
        int slot = slot(hash);
        return hashes[slot] == 0 ? OptionalLong.empty() : OptionalLong.of(values[slot]);
    }

    public boolean contains(String id) {
        return hashes[slot(Hash.of(id))] != 0;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldValues = values;
        hashes = new long[oldHashes.length * 2];
        values = new long[oldValues.length * 2];
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
