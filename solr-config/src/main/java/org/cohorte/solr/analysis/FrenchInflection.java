package org.cohorte.solr.analysis;

import java.util.Map;

/**
 * Takes French words back to their masculine singular, so that plural and feminine find each other.
 *
 * <p>It knows inflection only, never derivation: {@code infection} and {@code infectieux} stay two words, as a clinician
 * means them. The light stemmer of Lucene merges such families, and its minimal one leaves words of five letters and fewer
 * alone ({@code rein}, {@code reins}). The result need not be a word; it has to be the same for the forms of one word.
 * Words come in lower case without accents; those with a digit (doses, codes) and those of three letters are left as they are.
 */
final class FrenchInflection {

    /** Shorter words are their own plain form. */
    static final int SHORTEST = 4;
    /** A feminine ending is only taken from longer words: {@code foie} must not meet {@code fois}. */
    private static final int SHORTEST_FEMININE = 5;

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("travaux", "travail"),
            Map.entry("yeux", "oeil"),
            Map.entry("maligne", "malin"),
            Map.entry("malignes", "malin"),
            Map.entry("benigne", "benin"),
            Map.entry("benignes", "benin"),
            Map.entry("breve", "bref"),
            Map.entry("breves", "bref"),
            Map.entry("nouvelle", "nouveau"),
            Map.entry("nouvelles", "nouveau"),
            Map.entry("nouvel", "nouveau"));

    private FrenchInflection() {}

    /** The plain form of a word, or the word itself. */
    static String plain(String word) {
        if (word.length() < SHORTEST || !isWord(word)) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        return irregular != null ? irregular : masculine(singular(word));
    }

    private static boolean isWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String singular(String word) {
        if (word.endsWith("aux") && word.length() > 4) {
            char before = word.charAt(word.length() - 4);
            return before == 'e' || before == 'y' ? cut(word, 1) : cut(word, 2) + "l";
        }
        boolean plural = word.endsWith("ux") || (word.endsWith("s") && !word.endsWith("ss"));
        return plural ? cut(word, 1) : word;
    }

    private static String masculine(String word) {
        if (word.length() < SHORTEST_FEMININE) {
            return word;
        }
        if (word.endsWith("trice")) {
            return cut(word, 4) + "eu";
        }
        if (word.endsWith("euse")) {
            return cut(word, 2);
        }
        if (word.endsWith("eur")) {
            return cut(word, 1);
        }
        if (word.endsWith("ive")) {
            return cut(word, 2) + "f";
        }
        return word.endsWith("e") ? withoutMute(word) : word;
    }

    /** Takes the final e (or both of {@code ee}) off, and what it had changed before it. */
    private static String withoutMute(String word) {
        String stem = word.endsWith("ee") ? cut(word, 2) : cut(word, 1);
        if (stem.endsWith("ch")) {
            return cut(stem, 1);
        }
        if (stem.endsWith("gu") && !stem.endsWith("igu")) {
            return cut(stem, 1);
        }
        if (stem.endsWith("ss")) {
            return cut(stem, 2);
        }
        boolean doubled = stem.endsWith("ll") || stem.endsWith("nn") || stem.endsWith("tt");
        return doubled ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
