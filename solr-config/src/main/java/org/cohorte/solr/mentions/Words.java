package org.cohorte.solr.mentions;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Words as they go into the index, with their places, and whether the text affirms them. */
final class Words {

    private static final int LETTERS = 5;

    private byte[] bytes;
    private int[] ends;
    /** Positions from one word to the next; complemented, and so negative, where the word is not affirmed. */
    private int[] steps;

    private int count;

    /**
     * None yet.
     *
     * @param length of the text, about
     */
    Words(int length) {
        this.bytes = new byte[length + LETTERS];
        this.ends = new int[length / LETTERS + 2];
        this.steps = new int[ends.length];
    }

    /** All words of a stream, which is read to its end and closed. */
    static Words of(TokenStream stream) throws IOException {
        Words words = new Words(0);
        TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
        PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
        try (stream) {
            stream.reset();
            while (stream.incrementToken()) {
                BytesRef word = term.getBytesRef();
                words.add(word.bytes, word.offset, word.length, step.getPositionIncrement());
            }
            stream.end();
        }
        return words;
    }

    private void add(byte[] from, int offset, int length, int step) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, ArrayUtil.oversize(count + 1, Integer.BYTES));
            steps = Arrays.copyOf(steps, ends.length);
        }
        int at = from(count);
        if (at + length > bytes.length) {
            bytes = ArrayUtil.grow(bytes, at + length);
        }
        System.arraycopy(from, offset, bytes, at, length);
        ends[count] = at + length;
        steps[count] = step;
        count++;
    }

    /**
     * Adds what a word of a text became.
     *
     * @param terms    with the word itself one position from the word before
     * @param step     how many positions it really is
     * @param affirmed whether the text affirms it
     * @return whether there was any
     */
    boolean addAll(Words terms, int step, boolean affirmed) {
        for (int i = 0; i < terms.count; i++) {
            int real = i == 0 ? terms.steps[0] + step - 1 : terms.steps[i];
            int from = terms.from(i);
            add(terms.bytes, from, terms.ends[i] - from, affirmed ? real : ~real);
        }
        return terms.count > 0;
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
