package org.cohorte.ingest.mentions;

import java.text.Normalizer;
import java.util.Arrays;

/** Writes a word without case and accents, letter by letter. For one thread. */
final class Folding {

    private static final int TABLE = 0x250;
    private static final String[] FOLDED = table();
    /** The only letter that a letter becomes; 0 when it becomes several or none. */
    private static final char[] SINGLE = single();

    private char[] letters = new char[64];
    private int length;

    private static String[] table() {
        String[] folded = new String[TABLE];
        for (char c = 0; c < TABLE; c++) {
            String bare = Normalizer.normalize(String.valueOf(Character.toLowerCase(c)), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "");
            folded[c] = bare.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
        }
        return folded;
    }

    private static char[] single() {
        char[] single = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            single[c] = FOLDED[c].length() == 1 ? FOLDED[c].charAt(0) : 0;
        }
        return single;
    }

    /** Begins another word. */
    void begin() {
        length = 0;
    }

    /** The letters so far. */
    Form form() {
        return Form.of(letters, length);
    }

    /** A character that stays as it is. */
    void keep(char c) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, length * 2);
        }
        letters[length++] = c;
    }

    void append(char letter) {
        if (letter < TABLE && SINGLE[letter] != 0) {
            keep(SINGLE[letter]);
        } else if (letter < TABLE) {
            for (int i = 0; i < FOLDED[letter].length(); i++) {
                keep(FOLDED[letter].charAt(i));
            }
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
            keep(Character.toLowerCase(letter));
        }
    }
}
