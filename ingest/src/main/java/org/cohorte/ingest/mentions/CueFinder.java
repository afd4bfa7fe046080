package org.cohorte.ingest.mentions;

import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.mentions.Cue.Role;
import org.cohorte.ingest.mentions.Sentence.Hit;
import org.cohorte.solr.mentions.Reason;

/** Finds the cues of a sentence, from left to right, the longest first. */
final class CueFinder {

    /** "More" or "no more". */
    static final String MORE = "plus";

    /** Answers to a label that may also begin a sentence: "Allergie : aucune", "Allergie : aucune réaction". */
    private static final Set<String> ANSWERS =
            Set.of("non", "aucun", "aucune", "pas", "nul", "nulle", "0", "-", "jamais", "ø");

    private static final Set<String> QUANTITIES =
            Set.of("la", "l", "moitie", "deux", "trois", "quatre", "cinq", "six", "dix", "vingt", "cent", "quelques");

    private CueFinder() {}

    static void find(Sentence sentence) {
        int at = 0;
        while (at < sentence.size()) {
            if (sentence.token(at).word().mayBeginCue) {
                Optional<Hit> hit = at(sentence, at);
                hit.ifPresent(sentence::add);
                at = hit.map(Hit::to).orElse(at + 1);
            } else {
                at++;
            }
        }
    }

    private static Optional<Hit> at(Sentence sentence, int at) {
        if (sentence.form(at).equals(MORE)) {
            return noMore(sentence, at);
        }
        return Cues.french()
                .at(sentence.tokens, at)
                .map(found -> new Hit(found.value(), at, found.end()))
                .filter(hit -> hit.cue().role() != Role.SAID || isAnswer(sentence, hit));
    }

    /** "Plus de fièvre", but not "plus de 3 épisodes" nor "de plus en plus". */
    private static Optional<Hit> noMore(Sentence sentence, int at) {
        boolean of = sentence.form(at + 1).equals("de") || sentence.form(at + 1).equals("d");
        boolean counted = at + 2 < sentence.size()
                && (!sentence.token(at + 2).isWord() || QUANTITIES.contains(sentence.form(at + 2)));
        boolean begins =
                at == 0 || sentence.isMark(at - 1) || sentence.form(at - 1).equals("et");
        return of && begins && !counted && at + 2 < sentence.size()
                ? Optional.of(new Hit(new Cue(Role.BEFORE, Optional.of(Reason.NEGATED)), at, at + 2))
                : Optional.empty();
    }

    private static boolean isAnswer(Sentence sentence, Hit hit) {
        if (!ANSWERS.contains(sentence.form(hit.to() - 1)) || hit.to() >= sentence.size()) {
            return true;
        }
        return sentence.isMark(hit.to()) || isLabel(sentence, hit.to());
    }

    private static boolean isLabel(Sentence sentence, int at) {
        for (int i = at; i < Math.min(at + 4, sentence.size()); i++) {
            if (sentence.form(i).equals(":") || sentence.form(i).equals("=")) {
                return true;
            }
            if (sentence.isMark(i)) {
                return false;
            }
        }
        return false;
    }
}
