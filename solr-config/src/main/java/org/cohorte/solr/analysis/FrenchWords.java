package org.cohorte.solr.analysis;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a short text in the forms that are compared: no case, accent, elided article, plural or feminine. */
public final class FrenchWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final Pattern ELIDED =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:l|m|t|qu|n|s|j|d|c|jusqu|quoiqu|lorsqu|puisqu)['’](?=\\p{L})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private FrenchWords() {}

    /** Each different word, in the order of the text. */
    public static Set<String> of(String text) {
        String lower = ELIDED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String folded = bare.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(FrenchInflection.plain(matcher.group()));
        }
        return words;
    }
}
