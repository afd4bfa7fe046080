package org.cohorte.ingest.mentions;

import java.util.Set;
import org.cohorte.ingest.mentions.Cue.Role;
import org.cohorte.ingest.mentions.Sentence.Hit;
import org.cohorte.solr.mentions.Reason;

/** How far a cue reaches over the words before it. */
final class Backward {

    private static final int FARTHEST = 40;
    private static final int ITEM = 6;
    private static final Set<String> PREPOSITIONS =
            Set.of("sur", "avec", "par", "dans", "chez", "pour", "vers", "puis");

    private final Sentence sentence;
    private final int from;
    private final boolean clause;
    private final boolean plural;
    private final boolean joined;

    private Backward(Sentence sentence, int from, boolean clause, boolean plural) {
        this.sentence = sentence;
        this.from = from;
        this.clause = clause;
        this.plural = plural;
        this.joined = isJoined();
    }

    /** The group of nouns before a word; several of them when what is said of them is plural. */
    static void markNouns(Sentence sentence, int from, boolean plural, Reason reason) {
        sentence.mark(new Backward(sentence, from, false, plural).begin(), from, reason);
    }

    /** The clause before a word: the subject of what is said. */
    static void markClause(Sentence sentence, int from, boolean plural, Reason reason) {
        sentence.mark(new Backward(sentence, from, true, plural).begin(), from, reason);
    }

    static boolean isPlural(Sentence sentence, Hit cue) {
        String last = sentence.form(cue.to() - 1);
        return (last.endsWith("s") && last.length() > 3 && !last.equals("abs"))
                || sentence.form(cue.from()).equals("sont");
    }

    private int begin() {
        int at = from - 1;
        while (at >= Math.max(0, from - FARTHEST)) {
            String form = sentence.form(at);
            if (stops(at, form)) {
                return at + 1;
            }
            if (!clause && !plural && Grammar.INDEFINITE.contains(form)) {
                return at;
            }
            at--;
        }
        return Math.max(0, at + 1);
    }

    private boolean stops(int at, String form) {
        if (sentence.isMark(at)) {
            return switch (form) {
                case "," -> (!plural && !joined) || !isItem(at);
                case "/", ")", "\"", "«", "»", "%", "." -> false;
                case "-" -> sentence.isBreak(at);
                case "(" -> !clause;
                case "?" -> at < from - 1;
                default -> true;
            };
        }
        if (form.equals("oui") || Grammar.isConjunction(sentence, at)) {
            return true;
        }
        if (form.equals("et")) {
            return !plural && (!clause || Grammar.isArticle(sentence.form(at + 1)));
        }
        if (isAnsweredBefore(at)) {
            return true;
        }
        return clause
                ? form.equals("que") || form.equals("qu") || form.equals("qui")
                : PREPOSITIONS.contains(form) || isEnd(at) || Grammar.isVerb(form);
    }

    /** Words before the comma that are a list of nouns, not a clause of their own. */
    private boolean isItem(int comma) {
        for (int i = comma - 1; i >= Math.max(0, comma - ITEM); i--) {
            String form = sentence.form(i);
            if (form.equals(",") || form.equals(":")) {
                return true;
            }
            if (Grammar.isVerb(form) || sentence.isMark(i) || isEnd(i)) {
                return false;
            }
        }
        return comma <= ITEM;
    }

    /** What another cue said already ends here. */
    private boolean isAnsweredBefore(int at) {
        return sentence.hit(at)
                .map(hit -> hit.cue().role() == Role.SAID || hit.cue().role() == Role.AFTER)
                .orElse(false);
    }

    private boolean isEnd(int at) {
        return sentence.hit(at).map(hit -> hit.cue().ends()).orElse(false);
    }

    /** "X, Y ou Z : non" is about the three. */
    private boolean isJoined() {
        for (int i = from - 1; i >= Math.max(0, from - ITEM - 1); i--) {
            String form = sentence.form(i);
            if (form.equals(",")) {
                return false;
            }
            if (Grammar.CHOICES.contains(form) || (clause && form.equals("et"))) {
                return true;
            }
        }
        return false;
    }
}
