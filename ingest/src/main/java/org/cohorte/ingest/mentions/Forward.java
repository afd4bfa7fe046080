package org.cohorte.ingest.mentions;

import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.mentions.Cue.Role;
import org.cohorte.ingest.mentions.Sentence.Hit;
import org.cohorte.solr.mentions.Reason;

/** How far a cue reaches over the words that follow it. */
final class Forward {

    private static final int ITEM = 6;
    private static final int LOOK = 40;
    private static final Set<String> CHANGES = Cues.french().words("change");

    private static final Set<String> EFFECTS = Cues.french().words("effects");
    private static final Set<String> EVIDENCE = Cues.french().words("evidence");
    private static final Set<String> FOR = Set.of("pour", "en", "evocateur", "evocateurs");
    private static final Set<String> ATTRIBUTES = Set.of(
            "connu",
            "connue",
            "connus",
            "connues",
            "lie",
            "liee",
            "secondaire",
            "associe",
            "associee",
            "traite",
            "traitee");

    private final Sentence sentence;
    private final Hit cue;
    private final boolean wholeClause;
    private final int colon;
    private final boolean list;
    private final boolean article;
    private final boolean definite;

    private Forward(Sentence sentence, Hit cue) {
        this.sentence = sentence;
        this.cue = cue;
        boolean noneOf =
                sentence.form(cue.from()).startsWith("aucun") && Grammar.LINKS.contains(sentence.form(cue.to()));
        this.wholeClause = cue.cue().role() == Role.CLAUSE || noneOf;
        this.colon = colon();
        this.list = colon >= 0 || sentence.form(cue.to() - 1).equals(":");
        String next = sentence.form(cue.to());
        this.article = Grammar.INDEFINITE.contains(next);
        this.definite = Grammar.DEFINITE.contains(next);
    }

    static void mark(Sentence sentence, Hit cue, Reason reason) {
        Forward reach = new Forward(sentence, cue);
        sentence.mark(cue.to(), reach.end(), reason);
    }

    /** The colon right behind the cue, or behind an adjective of it: "hypothèse principale :". */
    private int colon() {
        boolean denies = cue.cue().reason().equals(Optional.of(Reason.NEGATED));
        for (int i = cue.to(); i <= cue.to() + (denies ? 0 : 1); i++) {
            if (sentence.form(i).equals(":")) {
                return i;
            }
        }
        return -1;
    }

    private int end() {
        int at = cue.to();
        if (colon >= 0) {
            at = colon + 1;
        }
        int parentheses = 0;
        int change = change();
        while (at < sentence.size()) {
            String form = sentence.form(at);
            if (form.equals("(")) {
                parentheses++;
            } else if (form.equals(")") && --parentheses < 0) {
                return at;
            }
            if (at == change || stops(at, form)) {
                return at;
            }
            at++;
        }
        return at;
    }

    private boolean stops(int at, String form) {
        if (Grammar.ends(sentence, at) && !isCause(at) && !isEvidenceFor(at)) {
            return true;
        }
        if (sentence.isMark(at)) {
            return switch (form) {
                case "," -> !goesOn(at);
                case "/", "(", ")", "\"", "%", "«", "»", "." -> false;
                case "-" -> sentence.isBreak(at);
                case "?" -> false;
                default -> true;
            };
        }
        if (Grammar.POSSESSIVES.contains(form)) {
            return cue.cue().reason().equals(Optional.of(Reason.NEGATED));
        }
        if (form.equals("et")) {
            return !joins(at + 1);
        }
        if (form.equals("que") || form.equals("qu")) {
            return cue.cue().reason().equals(Optional.of(Reason.NEGATED));
        }
        return !wholeClause && Grammar.isVerb(form) && at > cue.to();
    }

    /** "Probablement lié à un reflux": what is supposed is the cause. */
    private boolean isCause(int at) {
        boolean supposed = cue.cue().reason().equals(Optional.of(Reason.HYPOTHESIS));
        return at == cue.to()
                && (supposed || ATTRIBUTES.contains(sentence.form(at)))
                && sentence.hitFrom(at).filter(hit -> hit.cue().ends()).isPresent()
                && !Grammar.isConjunction(sentence, at);
    }

    /** Whether a list goes on behind "et". */
    private boolean joins(int at) {
        String form = sentence.form(at);
        if (Grammar.LINKS.contains(form) || Grammar.CHOICES.contains(form)) {
            return true;
        }
        if (Grammar.PRONOUNS.contains(form)
                || (at < sentence.size() && (Grammar.ends(sentence, at) || isPatient(at)))) {
            return false;
        }
        if (Grammar.INDEFINITE.contains(form)) {
            return article && !hasVerb(at);
        }
        if (Grammar.DEFINITE.contains(form)) {
            return definite && !hasVerb(at);
        }
        return wholeClause || !hasVerb(at);
    }

    /** "Aucun argument clinique pour une infection" denies the infection. */
    private boolean isEvidenceFor(int at) {
        if (!cue.cue().reason().equals(Optional.of(Reason.NEGATED)) || !FOR.contains(sentence.form(at))) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - ITEM); i--) {
            if (EVIDENCE.contains(sentence.form(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPatient(int at) {
        return sentence.hitFrom(at).filter(hit -> hit.cue().ends()).isPresent();
    }

    private boolean hasVerb(int from) {
        for (int i = from; i < Math.min(from + ITEM, sentence.size()); i++) {
            if (sentence.isMark(i)) {
                return false;
            }
            if (Grammar.isVerb(sentence.form(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a list goes on behind a comma: with "de" or "ni", or as bare nouns that "ou" or "ni" ends. */
    private boolean goesOn(int comma) {
        String next = sentence.form(comma + 1);
        if (next.equals("ni") || next.equals("ou") || Grammar.LINKS.contains(next)) {
            return true;
        }
        boolean begun = (article && Grammar.INDEFINITE.contains(next)) || (definite && Grammar.DEFINITE.contains(next));
        if (Grammar.PRONOUNS.contains(next) || (Grammar.isArticle(next) && !begun && !list)) {
            return false;
        }
        if (list) {
            return !hasVerb(comma + 1);
        }
        return isClosedList(comma + 1);
    }

    private boolean isClosedList(int from) {
        int item = 0;
        for (int i = from; i < Math.min(from + LOOK, sentence.size()); i++) {
            String form = sentence.form(i);
            if (Grammar.CHOICES.contains(form)) {
                return true;
            }
            if (form.equals("et") && Grammar.LINKS.contains(sentence.form(i + 1))) {
                return true;
            }
            if (form.equals("et") && article && Grammar.INDEFINITE.contains(sentence.form(i + 1))) {
                return !hasVerb(i + 1);
            }
            item = form.equals(",") ? 0 : item + 1;
            boolean other =
                    (sentence.isMark(i) && !form.equals(",")) || Grammar.isVerb(form) || Grammar.ends(sentence, i);
            if (other || item > ITEM) {
                return false;
            }
        }
        return false;
    }

    /** "Pas d'aggravation de la dyspnée": what changed or not is there. The place where it begins; −1: no such thing. */
    private int change() {
        if (!cue.cue().reason().equals(Optional.of(Reason.NEGATED))) {
            return -1;
        }
        for (int i = cue.to(); i < Math.min(cue.to() + 3, sentence.size()); i++) {
            if (CHANGES.contains(sentence.form(i))) {
                return complement(i + 1);
            }
            if (EFFECTS.contains(sentence.form(i))) {
                return object(i + 1);
            }
        }
        return -1;
    }

    /** "N'a pas toléré la metformine": the patient had it. */
    private int object(int from) {
        for (int i = from; i < Math.min(from + 4, sentence.size()); i++) {
            if (Grammar.DEFINITE.contains(sentence.form(i)) || Grammar.POSSESSIVES.contains(sentence.form(i))) {
                return i;
            }
        }
        return -1;
    }

    private int complement(int from) {
        for (int i = from; i < Math.min(from + 3, sentence.size()); i++) {
            String form = sentence.form(i);
            boolean link = form.equals("de") || form.equals("d") || form.equals("a") || form.equals("sur");
            String next = sentence.form(i + 1);
            if (form.equals("du")
                    || form.equals("des")
                    || form.equals("au")
                    || form.equals("aux")
                    || (link && (Grammar.DEFINITE.contains(next) || Grammar.POSSESSIVES.contains(next)))) {
                return i;
            }
        }
        return -1;
    }
}
