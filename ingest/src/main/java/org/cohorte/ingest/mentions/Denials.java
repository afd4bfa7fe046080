package org.cohorte.ingest.mentions;

import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.mentions.Sentence.Hit;
import org.cohorte.solr.mentions.Reason;

/**
 * The two words of a French denial, "ne … pas". What follows is denied ("ne présente pas de fièvre"), as any cue would have
 * it; here is what that misses: the verb ("ne tousse pas"), "ne … plus", and subjects that were not found ("la fracture n'est
 * pas retrouvée").
 */
final class Denials {

    private static final Set<String> SECOND = Set.of("pas", "plus", "jamais", "guere", "point", "nullement");
    private static final Set<String> BETWEEN =
            Set.of("ete", "eu", "pu", "etre", "encore", "formellement", "clairement", "non");
    private static final Phrases<Boolean> FOUND = Cues.french().named("participles of finding");
    private static final int VERB = 5;

    private Denials() {}

    /** Whether a word is the first of the two. */
    static boolean isFirst(String word) {
        return word.equals("ne") || word.equals("n");
    }

    static void mark(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).word().deniesFirst && sentence.hit(i).isEmpty()) {
                denial(sentence, i);
            }
        }
    }

    private static void denial(Sentence sentence, int ne) {
        int second = second(sentence, ne);
        if (second < 0 || isOtherwise(sentence, ne, second)) {
            return;
        }
        if (isFound(sentence, ne, second)) {
            Backward.markClause(sentence, ne, true, Reason.NEGATED);
            return;
        }
        for (int i = ne + 1; i < second; i++) {
            if (!Grammar.isLight(sentence.form(i))) {
                sentence.mark(i, i + 1, Reason.NEGATED);
            }
        }
        if (sentence.hit(second).isEmpty()) {
            int after = second + 1;
            while (BETWEEN.contains(sentence.form(after))) {
                after++;
            }
            Forward.mark(
                    sentence,
                    new Hit(new Cue(Cue.Role.BEFORE, Optional.of(Reason.NEGATED)), second, after),
                    Reason.NEGATED);
        }
    }

    private static int second(Sentence sentence, int ne) {
        for (int i = ne + 1; i < Math.min(ne + 1 + VERB, sentence.size()); i++) {
            if (SECOND.contains(sentence.form(i))) {
                return i;
            }
            if (sentence.isMark(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** A cue says that the two words mean something else: "ne permet pas d'éliminer". */
    private static boolean isOtherwise(Sentence sentence, int ne, int second) {
        for (int i = ne; i <= second; i++) {
            boolean other = sentence.hit(i)
                    .map(hit -> !hit.cue().reason().equals(Optional.of(Reason.NEGATED))
                            && !hit.cue().ends())
                    .orElse(false);
            if (other) {
                return true;
            }
        }
        return false;
    }

    /** "N'est pas retrouvé", "n'a pas été mise en évidence"; not "n'a pas retrouvé". */
    private static boolean isFound(Sentence sentence, int ne, int second) {
        int at = second + 1;
        boolean passive = false;
        for (int i = ne + 1; i < second; i++) {
            passive |= Grammar.isBe(sentence.form(i));
        }
        while (BETWEEN.contains(sentence.form(at))) {
            passive |= sentence.form(at).equals("ete") || sentence.form(at).equals("etre");
            at++;
        }
        return passive
                && at < sentence.size()
                && FOUND.longest(sentence.tokens, at)
                        .filter(found -> !isImpersonal(sentence.form(found.end())))
                        .isPresent();
    }

    /** "Il n'est pas retrouvé de fracture": what was not found follows. */
    private static boolean isImpersonal(String next) {
        return next.equals("de") || next.equals("d");
    }

    /** Whether a cue is the second word of a denial whose subject is denied: nothing behind it is. */
    static boolean isSubjectDenied(Sentence sentence, Hit hit) {
        if (!SECOND.contains(sentence.form(hit.from())) || hit.to() - hit.from() > 2) {
            return false;
        }
        for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - VERB); i--) {
            if (sentence.token(i).word().deniesFirst) {
                return isFound(sentence, i, hit.from());
            }
        }
        return isFound(sentence, Math.max(-1, hit.from() - 2), hit.from());
    }
}
