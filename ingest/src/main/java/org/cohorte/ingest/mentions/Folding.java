package org.cohorte.ingest.mentions;

import java.text.Normalizer;

/** Letters without case and accents, one by one. */
final class Folding {

    private static final int TABLE = 0x250;
    private static final String[] FOLDED = table();
    /** The only letter that a letter becomes; 0 when it becomes several or none. */
    private static final char[] SINGLE = single();

    private Folding() {}

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

    static void append(StringBuilder word, char letter) {
        if (letter < TABLE && SINGLE[letter] != 0) {
            word.append(SINGLE[letter]);
        } else if (letter < TABLE) {
            word.append(FOLDED[letter]);
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
            word.append(Character.toLowerCase(letter));
        }
    }
}
