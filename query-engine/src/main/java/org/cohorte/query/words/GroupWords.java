package org.cohorte.query.words;

import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;

/** Rules of groups: "au moins 2 de ces 3 critères". */
final class GroupWords {

    private final Speech speech;

    GroupWords(Speech speech) {
        this.speech = speech;
    }

    /** The rule of a group that is not, or not yet, excluded. */
    static String rule(Group group, Speech speech) {
        Group kept = new Group(group.id(), group.name(), false, group.match(), group.children());
        return new GroupWords(speech).sentence(kept).wording().text();
    }

    /** The rule; of an excluded group, as a condition: "s'ils ont un de ces 2 critères". */
    Sentence sentence(Group group) {
        Sentence sentence = new Sentence();
        if (group.exclude()) {
            sentence.plain(speech.say("s'ils ont ", "if they meet "));
        }
        if (group.children().isEmpty()) {
            return sentence.plain(speech.say("aucun critère encore", "no criterion yet"));
        }
        return rule(sentence, group);
    }

    private Sentence rule(Sentence sentence, Group group) {
        String of = of(group.children().size());
        return switch (group.match()) {
            case Match.All all ->
                sentence.strong(speech.say("tous", "all")).plain(speech.say(" ces critères", " these criteria"));
            case Match.Any any ->
                sentence.plain(group.exclude() ? "" : speech.say("au moins ", "at least "))
                        .strong(speech.say("un", "one") + of)
                        .plain(criteria());
            case Match.AtLeast(int n) ->
                sentence.plain(speech.say("au moins ", "at least "))
                        .strong(n + of)
                        .plain(criteria());
            case Match.AtMost(int n) ->
                sentence.plain(speech.say("au plus ", "at most "))
                        .strong(n + of)
                        .plain(criteria());
            case Match.Exactly(int n) ->
                sentence.plain(speech.say("exactement ", "exactly "))
                        .strong(n + of)
                        .plain(criteria());
            case Match.Between(int min, int max) ->
                sentence.strong(min + speech.say(" à ", " to ") + max + of).plain(criteria());
        };
    }

    /** The word between two children in a sentence. */
    String between(Match match) {
        return switch (match) {
            case Match.All all -> speech.say(" ; et ", "; and ");
            case Match.Any any -> speech.say(" ; ou ", "; or ");
            case Match.AtLeast atLeast -> speech.say(" ; ", "; ");
            case Match.AtMost atMost -> speech.say(" ; ", "; ");
            case Match.Exactly exactly -> speech.say(" ; ", "; ");
            case Match.Between between -> speech.say(" ; ", "; ");
        };
    }

    private String of(int size) {
        return speech.say(" de ces ", " of these ") + size;
    }

    private String criteria() {
        return speech.say(" critères", " criteria");
    }
}
