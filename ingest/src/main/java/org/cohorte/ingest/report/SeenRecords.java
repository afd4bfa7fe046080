package org.cohorte.ingest.report;

/**
 * Tells records that come twice, by hashes of their identifiers: 11 to 22 bytes each. At {@value #MOST} it is full: later records
 * are held against those, and not remembered.
 */
final class SeenRecords {

    static final int MOST = 6_000_000;

    private long[] hashes = new long[1 << 12];
    private int size;

    /** Whether one of this type and identifier came before. */
    boolean again(String type, String id) {
        long hash = hash(type, id);
        int slot = slot(hashes, hash);
        if (hashes[slot] == hash) {
            return true;
        }
        if (size < MOST) {
            hashes[slot] = hash;
            size++;
            if (size * 4L > hashes.length * 3L) {
                grow();
            }
        }
        return false;
    }

    /** How many are remembered. */
    long size() {
        return size;
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

    /** FNV-1a, then the end of MurmurHash3's 64-bit form; never 0. */
    private static long hash(String type, String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < type.length(); i++) {
            hash = (hash ^ type.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ '/') * 0x100000001b3L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
