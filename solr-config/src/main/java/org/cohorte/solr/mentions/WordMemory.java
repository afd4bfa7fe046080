package org.cohorte.solr.mentions;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.solr.analysis.TokenizerChain;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;

/**
 * Cuts texts into words as an analyzer does, and remembers what its filters make of a word: they look at one word at a time, texts
 * use few different ones, and five filters cost ten times what finding a word again does. At most some 10 MB. Safe for several
 * threads.
 */
final class WordMemory {

    private static final int SLOTS = 1 << 15;
    /** Longer words are rare, and would keep memory for nothing. */
    private static final int LONGEST_KEPT = 48;

    private final TokenizerChain analyzer;
    private final RecentWords<Known> recent = new RecentWords<>(SLOTS);

    private final ThreadLocal<Cutter> cutters = ThreadLocal.withInitial(Cutter::new);

    private WordMemory(TokenizerChain analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * A memory.
     *
     * @param analyzer of a tokenizer, and of filters that look at one word at a time
     */
    static WordMemory of(Analyzer analyzer) {
        if (analyzer instanceof TokenizerChain chain && chain.getCharFilterFactories().length == 0) {
            return new WordMemory(chain);
        }
        throw new SolrException(
                ErrorCode.SERVER_ERROR, "texts need an analyzer of a tokenizer and filters alone: " + analyzer);
    }

    /** What filters make of a word. */
    private static final class Known extends RecentWords.Word {

        private final byte[] terms;

        private Known(char[] letters, int length, byte[] terms) {
            super(letters, length);
            this.terms = terms;
        }
    }

    /**
     * The words of a text.
     *
     * @param spans that are not affirmed; may overlap and end behind the text
     */
    Words read(String text, List<Span> spans) {
        try {
            return cutters.get().read(text, new Affirmations(text, spans));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    /** The parts of an analyzer, for one thread. */
    private final class Cutter {

        private final Tokenizer tokenizer = analyzer.getTokenizerFactory().create();
        private final CharTermAttribute word = tokenizer.addAttribute(CharTermAttribute.class);
        private final OffsetAttribute place = tokenizer.addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = tokenizer.addAttribute(PositionIncrementAttribute.class);
        private final OneWord one = new OneWord();
        private final TokenStream filters = filtered(one);

        private TokenStream filtered(TokenStream stream) {
            TokenStream last = stream;
            for (var filter : analyzer.getTokenFilterFactories()) {
                last = filter.create(last);
            }
            return last;
        }

        private Words read(String text, Affirmations affirmations) throws IOException {
            Words words = new Words(text.length());
            tokenizer.setReader(new StringReader(text));
            try (tokenizer) {
                tokenizer.reset();
                int steps = 0;
                while (tokenizer.incrementToken()) {
                    steps += step.getPositionIncrement();
                    boolean affirmed = affirmations.isAffirmed(place.startOffset(), place.endOffset());
                    if (words.addAll(terms(word.buffer(), word.length()), steps, affirmed)) {
                        steps = 0;
                    }
                }
                tokenizer.end();
            }
            return words;
        }

        private byte[] terms(char[] letters, int length) throws IOException {
            if (length > LONGEST_KEPT) {
                return filter(letters, length);
            }
            Known known = recent.find(letters, length);
            if (known == null) {
                known = new Known(letters, length, filter(letters, length));
                recent.keep(known);
            }
            return known.terms;
        }

        private byte[] filter(char[] letters, int length) throws IOException {
            one.set(letters, length);
            return Words.terms(filters);
        }
    }

    /** A stream of one word. */
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
        private char[] letters = {};
        private int length;
        private boolean given;

        private void set(char[] word, int wordLength) {
            letters = word;
            length = wordLength;
        }

        @Override
        public void reset() {
            given = false;
        }

        @Override
        public boolean incrementToken() {
            if (given) {
                return false;
            }
            given = true;
            clearAttributes();
            term.copyBuffer(letters, 0, length);
            place.setOffset(0, length);
            return true;
        }
    }
}
