package org.cohorte.ingest.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cohorte.solr.mentions.Reason;
import org.cohorte.solr.mentions.Span;

/**
 * Finds what a French clinical text does not affirm: what it denies, tells of relatives or other people, supposes or plans. A
 * personal history is affirmed. Costs time in proportion to the text; safe for use by several threads.
 */
public final class Mentions {

    private Mentions() {}

    /** Parts of the text that are not affirmed, in order, without overlap. */
    public static List<Span> notAffirmed(String text) {
        List<Span> spans = new ArrayList<>();
        Sections sections = new Sections();
        for (Sentence sentence : Sentences.of(Tokens.of(text))) {
            read(sentence, sections);
            if (!sentence.isAffirmed()) {
                addSpans(sentence, spans);
            }
        }
        return spans;
    }

    /** How many words are looked at to read a text: what its time is proportional to. */
    static long steps(String text) {
        long steps = 0;
        Sections sections = new Sections();
        for (Sentence sentence : Sentences.of(Tokens.of(text))) {
            read(sentence, sections);
            steps += sentence.steps();
        }
        return steps;
    }

    private static void read(Sentence sentence, Sections sections) {
        CueFinder.find(sentence);
        sections.read(sentence);
        People.mark(sentence);
        Reaches.mark(sentence);
        Questions.mark(sentence);
    }

    private static void addSpans(Sentence sentence, List<Span> spans) {
        int at = 0;
        while (at < sentence.size()) {
            Optional<Reason> reason = sentence.mark(at);
            int from = at;
            while (at < sentence.size() && sentence.mark(at).equals(reason)) {
                at++;
            }
            int end = at;
            reason.ifPresent(why -> addSpan(sentence.tokens.subList(from, end), why, spans));
        }
    }

    /** From the first word to the last: the marks around them are nobody's. */
    private static void addSpan(List<Token> tokens, Reason reason, List<Span> spans) {
        int from = 0;
        int to = tokens.size();
        while (from < to && !tokens.get(from).isContent()) {
            from++;
        }
        while (to > from && !tokens.get(to - 1).isContent()) {
            to--;
        }
        if (from < to) {
            spans.add(new Span(tokens.get(from).from(), tokens.get(to - 1).to(), reason));
        }
    }
}
