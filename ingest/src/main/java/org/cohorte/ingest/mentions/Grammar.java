package org.cohorte.ingest.mentions;

import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.mentions.Sentence.Hit;

/** What a reader of French sees at once: articles, forms of to be, where a clause may begin. */
final class Grammar {

    static final Set<String> INDEFINITE = Set.of("un", "une");
    static final Set<String> DEFINITE = Set.of("le", "la", "les", "l", "ce", "cet", "cette", "ces");
    static final Set<String> POSSESSIVES = Set.of("son", "sa", "ses");
    static final Set<String> LINKS = Set.of("de", "d", "du", "des");
    static final Set<String> CHOICES = Set.of("ou", "ni", "voire");
    static final Set<String> HAVE = Set.of("a", "ont", "avait", "avaient", "ai", "avons", "ayant", "avoir");
    static final Set<String> PRONOUNS = Set.of("il", "elle", "ils", "elles", "on", "je", "nous");
    private static final Set<String> BE = Set.of(
            "est",
            "sont",
            "etait",
            "etaient",
            "ete",
            "etre",
            "fut",
            "semble",
            "parait",
            "reste",
            "restent",
            "demeure",
            "soit",
            "serait",
            "semblent",
            "restee",
            "restees",
            "restes",
            "revenu",
            "revenue",
            "revenus",
            "revenues",
            "paraissent");
    private static final Set<String> BEFORE_NOUN = Set.of(
            "un",
            "une",
            "de",
            "d",
            "des",
            "du",
            "le",
            "la",
            "l",
            "les",
            "sur",
            "pour",
            "avec",
            "tres",
            "a",
            "au",
            "ce",
            "cette",
            "dans",
            "par",
            "en",
            "son",
            "sa",
            "ses",
            "et",
            "sous",
            "chez",
            "plus",
            "forte",
            "plusieurs");
    private static final Set<String> LIGHT = Set.of("y", "en", "s", "se", "l", "me", "m", "lui", "peut", "va", "t");
    private static final Set<String> VERBS = Cues.french().words("verbs");
    private static final Phrases<Boolean> CONJUNCTIONS = Cues.french().named("conjunctions");

    private Grammar() {}

    static boolean isBe(String form) {
        return BE.contains(form);
    }

    /** Auxiliaries and pronouns, which say nothing by themselves. */
    static boolean isLight(String form) {
        return isBe(form) || HAVE.contains(form) || PRONOUNS.contains(form) || LIGHT.contains(form);
    }

    static boolean isVerb(String form) {
        return VERBS.contains(form);
    }

    static boolean isArticle(String form) {
        return INDEFINITE.contains(form) || DEFINITE.contains(form) || LINKS.contains(form);
    }

    /** Words after which a noun is due: an adjective behind them belongs to what follows. */
    static boolean announcesNoun(String form) {
        return BEFORE_NOUN.contains(form);
    }

    /** But, however, because, …: another clause, whose nouns are meant in another way. */
    static boolean isConjunction(Sentence sentence, int at) {
        return CONJUNCTIONS.longest(sentence.tokens, at).isPresent();
    }

    static boolean ends(Sentence sentence, int at) {
        Optional<Hit> hit = sentence.hitFrom(at);
        return hit.isPresent()
                && (hit.get().cue().role() == Cue.Role.END || hit.get().cue().opens());
    }
}
