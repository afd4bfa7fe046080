package org.cohorte.query.text;

import java.util.List;

/** How the index writes a word. */
public final class Folding {

    private Folding() {}

    /** The words of a text, as the index cuts them; signs are none. */
    public static List<String> words(String text) {
        return Pieces.of(text.replace('*', ' '));
    }

    /** Lower case, without accents or an elided article: what a word in the index may begin with. */
    public static String folded(String word) {
        return Pieces.folded(word);
    }
}
