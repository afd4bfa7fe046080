package org.cohorte.solr.mentions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** The words that an analyzer makes of a text, as they go into the index, each with whether the text affirms it. */
final class Words {

    private static final int LETTERS = 5;

    private final String text;
    private final List<Span> spans;
    private byte[] bytes;
    private int[] ends;
    /** Positions from one word to the next; complemented, and so negative, where the word is not affirmed. */
    private int[] steps;

    private int count;
    private int span;

    private Words(String text, List<Span> spans) {
        this.text = text;
        this.spans = inOrder(spans);
        this.bytes = new byte[text.length() + LETTERS];
        this.ends = new int[text.length() / LETTERS + LETTERS];
        this.steps = new int[ends.length];
    }

    /**
     * Reads a text to its end.
     *
     * @param stream what the analyzer makes of the text; is closed
     * @param spans  that are not affirmed; may overlap and end behind the text
     */
    static Words of(TokenStream stream, String text, List<Span> spans) throws IOException {
        Words words = new Words(text, spans);
        TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
        OffsetAttribute place = stream.getAttribute(OffsetAttribute.class);
        PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
        try (stream) {
            stream.reset();
            while (stream.incrementToken()) {
                boolean affirmed = words.isAffirmed(place.startOffset(), place.endOffset());
                words.add(term.getBytesRef(), step.getPositionIncrement(), affirmed);
            }
            stream.end();
        }
        return words;
    }

    private static List<Span> inOrder(List<Span> spans) {
        if (spans.size() < 2) {
            return spans;
        }
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::from));
        return sorted;
    }

    /** Whether no letter and no digit of a word is in a span. Words come in the order of the text. */
    private boolean isAffirmed(int from, int to) {
        while (span < spans.size() && spans.get(span).to() <= from) {
            span++;
        }
        for (int i = span; i < spans.size() && spans.get(i).from() < to; i++) {
            int end = Math.min(to, spans.get(i).to());
            for (int at = Math.max(from, spans.get(i).from()); at < end; at++) {
                if (Character.isLetterOrDigit(text.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void add(BytesRef word, int step, boolean affirmed) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, ArrayUtil.oversize(count + 1, Integer.BYTES));
            steps = Arrays.copyOf(steps, ends.length);
        }
        int from = from(count);
        bytes = ArrayUtil.grow(bytes, from + word.length);
        System.arraycopy(word.bytes, word.offset, bytes, from, word.length);
        ends[count] = from + word.length;
        steps[count] = affirmed ? step : ~step;
        count++;
    }

    int count() {
        return count;
    }

    boolean isAffirmed(int word) {
        return steps[word] >= 0;
    }

    /** Positions from the word before to this one. */
    int step(int word) {
        return steps[word] >= 0 ? steps[word] : ~steps[word];
    }

    /** Lets a term be this word, without copying it. */
    void read(int word, BytesRef term) {
        term.bytes = bytes;
        term.offset = from(word);
        term.length = ends[word] - term.offset;
    }

    private int from(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }
}
