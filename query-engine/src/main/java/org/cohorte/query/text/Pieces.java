package org.cohorte.query.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.solr.FrenchStopWords;

/** Words as the index cuts and folds them, as far as a request needs to know. */
final class Pieces {

    /** Letters and digits, joined by an apostrophe or a point between them: "l'insuline", "7.5". A star may end it. */
    private static final Pattern PIECE =
            Pattern.compile("[\\p{L}\\p{Nd}\\p{M}_]+(?:['’.,·][\\p{L}\\p{Nd}\\p{M}_]+)*\\*?");

    static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{Nd}]");

    private static final Pattern ELIDED =
            Pattern.compile("^(?:l|m|t|qu|n|s|j|d|c|jusqu|quoiqu|lorsqu|puisqu)['’](?=.)");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** English words too common to be searched alone. */
    private static final Set<String> ENGLISH_STOP_WORDS =
            Set.of("an and are as at be by for from has in is it of or that the this to was were with".split(" ", -1));

    private Pieces() {}

    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            if (LETTER.matcher(matcher.group()).find()) {
                pieces.add(matcher.group());
            }
        }
        return pieces;
    }

    /** Negations are no stop words: they mean something in a report. */
    static boolean isStopWord(String word) {
        return FrenchStopWords.contains(word) || ENGLISH_STOP_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** As the index folds a word: lower case, neither accents nor elided article. */
    static String folded(String word) {
        String lower = ELIDED.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    }
}
