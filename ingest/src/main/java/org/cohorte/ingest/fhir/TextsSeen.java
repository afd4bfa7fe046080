package org.cohorte.ingest.fhir;

import java.util.regex.Pattern;

/**
 * The texts of a source's DocumentReferences, so that a DiagnosticReport with the same text is not a second document. Keeps
 * 8 to 16 bytes for each text; spaces and line ends do not matter.
 */
final class TextsSeen {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private long[] hashes = new long[1 << 10];
    private int size;

    void add(String patient, String text) {
        if (size * 4L > hashes.length * 3L) {
            grow();
        }
        long hash = hash(patient, text);
        int slot = slot(hashes, hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            size++;
        }
    }

    boolean contains(String patient, String text) {
        return hashes[slot(hashes, hash(patient, text))] != 0;
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

    private static long hash(String patient, String text) {
        return Hash.mixed(31 * Hash.of(patient)
                + Hash.of(SPACES.matcher(text).replaceAll(" ").strip()));
    }
}
