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
            addSpans(sentence, spans);
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
            if (reason.isPresent()) {
                spans.add(new Span(
                        sentence.tokens.get(from).from(),
                        sentence.tokens.get(at - 1).to(),
                        reason.get()));
            }
        }
    }
}
