package org.cohorte.ingest.source;

/** A set of hashes; 11 to 22 bytes each. */
public final class HashedSet {

    private long[] hashes = new long[1 << 10];
    private int size;

    /**
     * Adds a hash.
     *
     * @param hash not 0
     */
    public void add(long hash) {
        if (size * 4L > hashes.length * 3L) {
            grow();
        }
        int slot = slot(hashes, hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            size++;
        }
    }

    public boolean contains(long hash) {
        return hashes[slot(hashes, hash)] != 0;
    }

    private void grow() {
        long[] old = hashes;
        hashes = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                hashes[slot(hashes, hash)] = hash;
            }
        }
    }

    private static int slot(long[] hashes, long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
