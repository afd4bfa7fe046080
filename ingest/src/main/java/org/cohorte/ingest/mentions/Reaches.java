package org.cohorte.ingest.mentions;

import java.util.Set;
import org.cohorte.ingest.mentions.Cue.Role;
import org.cohorte.ingest.mentions.Sentence.Hit;
import org.cohorte.solr.mentions.Reason;

/** Marks what each cue of a sentence reaches. */
final class Reaches {

    private static final Set<String> SAYING = Set.of(
            "sera",
            "seront",
            "doit",
            "doivent",
            "devra",
            "devront",
            "devrait",
            "devraient",
            "debutera",
            "debuteront",
            "commencera",
            "commenceront",
            "aura",
            "auront",
            "n",
            "ne",
            "reste",
            "est");
    private static final Set<String> DEGREES = Set.of("tres", "plus", "pas", "trop", "assez");

    private Reaches() {}

    static void mark(Sentence sentence) {
        Denials.mark(sentence);
        for (Hit hit : sentence.hits()) {
            hit.cue().reason().ifPresent(reason -> mark(sentence, hit, reason));
        }
    }

    private static void mark(Sentence sentence, Hit hit, Reason reason) {
        switch (hit.cue().role()) {
            case BEFORE, CLAUSE -> before(sentence, hit, reason);
            case WORD -> word(sentence, hit, reason);
            case AFTER -> after(sentence, hit, reason);
            case SAID -> Backward.markClause(sentence, hit.from(), Backward.isPlural(sentence, hit), reason);
            case BOTH -> {
                Forward.mark(sentence, hit, reason);
                Backward.markNouns(sentence, hit.from(), false, reason);
            }
            case PARTICIPLE -> participle(sentence, hit, reason);
            case ADJECTIVE -> adjective(sentence, hit, reason);
            case END, PATIENT, NOTHING -> {}
        }
    }

    private static void before(Sentence sentence, Hit hit, Reason reason) {
        if (!Denials.isSubjectDenied(sentence, hit)) {
            Forward.mark(sentence, hit, reason);
        }
    }

    /** "Non douloureux": the next word; with nothing behind it, "HTA non": what stands before. */
    private static void word(Sentence sentence, Hit hit, Reason reason) {
        int at = hit.to();
        if (at >= sentence.size()
                || !sentence.token(at).isContent()
                || sentence.form(at).equals("et")) {
            Backward.markClause(sentence, hit.from(), false, reason);
            return;
        }
        if (Grammar.ends(sentence, at)) {
            return;
        }
        while (DEGREES.contains(sentence.form(at)) && at + 1 < sentence.size()) {
            at++;
        }
        sentence.mark(hit.to(), at + 1, reason);
        if (sentence.form(at + 1).equals("de") || sentence.form(at + 1).equals("d")) {
            Forward.mark(sentence, new Hit(new Cue(Role.BEFORE, hit.cue().reason()), hit.from(), at + 1), reason);
        }
    }

    private static void after(Sentence sentence, Hit hit, Reason reason) {
        boolean plural = Backward.isPlural(sentence, hit);
        int from = sentence.form(hit.from() - 1).equals(",") ? hit.from() - 1 : hit.from();
        boolean first = hit.from() == 0 || sentence.form(hit.from() - 1).equals(",");
        if (first && Grammar.isArticle(sentence.form(hit.to()))) {
            Forward.mark(sentence, hit, reason);
        } else if (isPredicate(sentence, hit)) {
            Backward.markClause(sentence, from, plural, reason);
        } else {
            Backward.markNouns(sentence, from, plural, reason);
        }
    }

    private static boolean isPredicate(Sentence sentence, Hit hit) {
        return SAYING.contains(sentence.form(hit.from())) || Grammar.isBe(sentence.form(hit.from() - 1));
    }

    private static void participle(Sentence sentence, Hit hit, Reason reason) {
        if (leads(sentence, hit, reason)) {
            Forward.mark(sentence, hit, reason);
        } else if (!isPlainVerb(sentence, hit)) {
            after(sentence, hit, reason);
        } else if (reason == Reason.NEGATED) {
            Forward.mark(sentence, hit, reason);
        }
    }

    /** Whether a verb is about what follows: "élimine une EP", "a éliminé l'EP", "il est prévu une IRM", not "EP éliminée". */
    private static boolean leads(Sentence sentence, Hit hit, Reason reason) {
        String before = sentence.form(hit.from() - 1);
        String next = sentence.form(hit.to());
        if (Grammar.isBe(before)) {
            String subject = sentence.form(hit.from() - (before.equals("ete") ? 3 : 2));
            return subject.isEmpty() || subject.equals("il") || subject.equals(",");
        }
        if (Grammar.HAVE.contains(before) || Grammar.PRONOUNS.contains(before)) {
            return true;
        }
        boolean first = hit.from() == 0 || sentence.isMark(hit.from() - 1);
        if (reason == Reason.PLANNED && !first) {
            return false;
        }
        if (next.equals(":")) {
            return first;
        }
        if (Grammar.LINKS.contains(next)
                && !first
                && !sentence.token(hit.to() - 1).plain()) {
            return false;
        }
        return Grammar.isArticle(next)
                || next.equals("tout")
                || next.equals("toute")
                || (first
                        && hit.to() < sentence.size()
                        && sentence.token(hit.to()).isContent());
    }

    /** "Lésion suspecte" is no "lésion suspectée". */
    private static boolean isPlainVerb(Sentence sentence, Hit hit) {
        String form = sentence.form(hit.to() - 1);
        boolean silent = (form.endsWith("e") && !form.endsWith("ee")) || (form.endsWith("es") && !form.endsWith("ees"));
        return silent && sentence.token(hit.to() - 1).plain() && !form.endsWith("ue") && !form.endsWith("ues");
    }

    private static void adjective(Sentence sentence, Hit hit, Reason reason) {
        String before = sentence.form(hit.from() - 1);
        boolean first = hit.from() == 0 || sentence.isMark(hit.from() - 1) || Grammar.announcesNoun(before);
        boolean noun = hit.to() < sentence.size() && sentence.token(hit.to()).isContent() && !Grammar.isBe(before);
        if (first && noun) {
            Forward.mark(sentence, new Hit(new Cue(Role.BEFORE, hit.cue().reason()), hit.from(), hit.to()), reason);
        } else {
            after(sentence, hit, reason);
        }
    }
}
