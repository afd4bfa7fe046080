package org.cohorte.solr.mentions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells of the words of a text, in their order, whether it affirms them. For one thread. */
final class Affirmations {

    private final String text;
    private final List<Span> spans;
    private int next;

    /**
     * Of a text.
     *
     * @param spans that are not affirmed; may overlap and end behind the text
     */
    Affirmations(String text, List<Span> spans) {
        this.text = text;
        this.spans = new ArrayList<>(spans);
        this.spans.sort(Comparator.comparingInt(Span::from));
    }

    /** Whether no letter and no digit between two offsets is in a span; not to be asked of a word before the last one asked of. */
    boolean isAffirmed(int from, int to) {
        while (next < spans.size() && spans.get(next).to() <= from) {
            next++;
        }
        for (int i = next; i < spans.size() && spans.get(i).from() < to; i++) {
            if (holdsLetter(
                    Math.max(from, spans.get(i).from()),
                    Math.min(to, spans.get(i).to()))) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsLetter(int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
