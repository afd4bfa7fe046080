package org.cohorte.ingest.source;

/** 64-bit hashes of texts: two of ten million texts share one with a probability of three in a million. */
public final class Hash {

    private Hash() {}

    /** Never 0. */
    public static long of(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** Of the words of a text: how they are spaced does not matter. Never 0. */
    public static long ofWords(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        boolean space = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                space = begun;
            } else {
                hash = space ? (hash ^ ' ') * 0x100000001b3L : hash;
                hash = (hash ^ c) * 0x100000001b3L;
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
