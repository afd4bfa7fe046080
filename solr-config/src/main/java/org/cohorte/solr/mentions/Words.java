package org.cohorte.solr.mentions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Words as they go into the index, with their places, and whether the text affirms them. */
final class Words {

    private static final int LETTERS = 5;
    /** Bytes before those of a term. */
    private static final int HEAD = 3;

    private byte[] bytes;
    private int[] ends;
    /** Positions from one word to the next; complemented, and so negative, where the word is not affirmed. */
    private int[] steps;

    private int count;
    private @Nullable BitSet never;

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

    /**
     * What the filters make of one word, in one piece of memory: of each term the positions from the one before, the length in two bytes,
     * the higher first, and the bytes. The stream is read to its end and closed.
     */
    static byte[] terms(TokenStream stream) throws IOException {
        ByteArrayOutputStream terms = new ByteArrayOutputStream();
        TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
        PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
        try (stream) {
            stream.reset();
            while (stream.incrementToken()) {
                BytesRef word = term.getBytesRef();
                if (step.getPositionIncrement() > Byte.MAX_VALUE || word.length > Character.MAX_VALUE) {
                    throw new IllegalStateException("a word became a term of " + word.length + " bytes, "
                            + step.getPositionIncrement() + " positions from the one before");
                }
                terms.write(step.getPositionIncrement());
                terms.write(word.length >>> Byte.SIZE);
                terms.write(word.length);
                terms.write(word.bytes, word.offset, word.length);
            }
            stream.end();
        }
        return terms.toByteArray();
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
     * @param terms    as {@link #terms} gives them, with the word itself one position from the word before
     * @param step     how many positions it really is
     * @param affirmed whether the text affirms it
     * @return whether there was any
     */
    boolean addAll(byte[] terms, int step, boolean affirmed) {
        int at = 0;
        while (at < terms.length) {
            int real = at == 0 ? terms[0] + step - 1 : terms[at];
            int length = (terms[at + 1] & 0xff) << Byte.SIZE | (terms[at + 2] & 0xff);
            add(terms, at + HEAD, length, affirmed ? real : ~real);
            at += HEAD + length;
        }
        return at > 0;
    }

    int count() {
        return count;
    }

    boolean isAffirmed(int word) {
        return steps[word] >= 0;
    }

    /** Whether this is the first of equal words none of which the text affirms. To be asked once all words are there. */
    boolean isNeverAffirmed(int word) {
        BitSet known = never;
        if (known == null) {
            known = NeverAffirmed.of(this);
            never = known;
        }
        return known.get(word);
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
