package org.cohorte.query.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as the index cuts and folds them, as far as a request needs to know. */
final class Pieces {

    /** Letters and digits, joined by an apostrophe or a point between them: "l'insuline", "7.5". A star may end it. */
    private static final Pattern PIECE =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+(?:['’.,·][\\p{L}\\p{N}\\p{M}_]+)*\\*?");

    private static final Pattern ELIDED =
            Pattern.compile("^(?:l|m|t|qu|n|s|j|d|c|jusqu|quoiqu|lorsqu|puisqu)['’](?=.)");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Words too common to be searched alone; negations are not among them, since they mean something in a report. */
    private static final Set<String> STOP_WORDS = Set.of(
            ("a à au aux avec c ce ces cet cette d dans de des du elle en est et eux il ils j je l la le les leur leurs lui m"
                            + " ma mais me mes mon n ne nos notre nous on ont ou où par pour qu que qui s sa se ses son sont"
                            + " sur t ta te tes toi ton tu un une vos votre vous y été être"
                            + " an and are as at be by for from has in is it of or that the this to was were with")
                    .split(" ", -1));

    private Pieces() {}

    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }

    static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** As the index folds a word: lower case, neither accents nor elided article. */
    static String folded(String word) {
        String lower = ELIDED.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    }
}
