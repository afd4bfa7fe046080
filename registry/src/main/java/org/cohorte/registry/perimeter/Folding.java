package org.cohorte.registry.perimeter;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings words to a form without accents, capitals and punctuation, in which they are stored and searched. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** Without accents, capitals and punctuation; single spaces between words. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        String plain =
                MARKS.matcher(decomposed).replaceAll("").replace("œ", "oe").replace("æ", "ae");
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    /** The words of a search, folded, each once. */
    public static List<String> words(String text) {
        return Arrays.stream(fold(text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The searched form of a thing with a name and an identifier: each word follows a space, so that words are found by their beginning. */
    public static String of(String name, String sourceId) {
        return " " + fold(name) + " | " + fold(sourceId);
    }
}
