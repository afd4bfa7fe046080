package org.cohorte.ingest.source;

/** 64-bit hashes of texts: two of ten million texts share one with a probability of three in a million. */
public final class Hash {

    private static final long OF_NOTHING = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    /** Never 0. */
    public static long of(CharSequence text) {
        return mixed(and(OF_NOTHING, text));
    }

    /** Of two texts with a slash between them. Never 0. */
    public static long ofPath(String parent, String child) {
        return mixed(and((and(OF_NOTHING, parent) ^ '/') * PRIME, child));
    }

    /** FNV-1a, 16 bits at a time. */
    private static long and(long before, CharSequence text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** Of the words of a text: how they are spaced does not matter. Never 0. */
    public static long ofWords(CharSequence text) {
        long hash = OF_NOTHING;
        boolean space = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                space = begun;
            } else {
                hash = space ? (hash ^ ' ') * PRIME : hash;
                hash = (hash ^ c) * PRIME;
                space = false;
                begun = true;
            }
        }
        return mixed(hash);
    }

    /** Spreads the bits: the end of MurmurHash3's 64-bit form. Never 0. */
    public static long mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 33;
        return h == 0 ? 1 : h;
    }
}
