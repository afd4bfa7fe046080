package org.cohorte.solr;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words so common in French that a search for nothing else would find nearly every text.
 *
 * <p>The index keeps them, so that phrases mean what they say; it is up to whoever takes a search from a user to refuse one
 * that holds no other word. Negations ({@code pas}, {@code sans}) are no stop words here: they matter in a report.
 */
public final class FrenchStopWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]$");

    private static final Set<String> WORDS = Set.of("""
            a au aux avec c ce ceci cela ces cet cette ceux chez d dans de des du elle elles en es est et etaient etait etant
            ete etre eu eut furent fut il ils j je jusqu l la le les leur leurs lors lorsqu lui m ma mais me meme memes mes mon
            n ni nos notre nous on ont or ou par pour puis puisqu qu quand que quel quelle quelles quels qui quoi s sa se sera
            serait ses si soit son sont sous sur t ta te tes toi ton tu un une vos votre vous y
            """.strip().split("\\s+"));

    private FrenchStopWords() {}

    /** Whether a single word is one of them, whatever its case, its accents and the apostrophe it may end with. */
    public static boolean contains(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String bare = ACCENTS.matcher(decomposed).replaceAll("");
        return WORDS.contains(APOSTROPHES.matcher(bare).replaceAll(""));
    }
}
