package org.cohorte.query.text;

import java.util.List;
import java.util.stream.Collectors;

/** How the index writes a word. */
public final class Folding {

    private Folding() {}

    /** The words of a text, as the index cuts them; signs are none. */
    public static List<String> words(String text) {
        return Pieces.of(text.replace('*', ' '));
    }

    /** A name as a whole: its words folded, with a space between. */
    public static String whole(String text) {
        return words(text).stream().map(Folding::folded).collect(Collectors.joining(" "));
    }

    /** Whether a word is too common, in French or English, to tell one name from another. */
    public static boolean isStopWord(String word) {
        return Pieces.isStopWord(word);
    }

    /** Lower case, without accents or an elided article: what a word in the index may begin with. */
    public static String folded(String word) {
        return Pieces.folded(word);
    }
}
