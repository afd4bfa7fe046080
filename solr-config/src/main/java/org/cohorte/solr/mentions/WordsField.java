package org.cohorte.solr.mentions;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/** A field of the words of a text: all of them, or those that it does not affirm, each in its place. */
final class WordsField extends Field {

    private final Report report;
    private final boolean all;
    private final WordMemory memory;

    /** @param all whether all words, and not those that the text does not affirm alone */
    WordsField(String name, IndexableFieldType type, Report report, boolean all, WordMemory memory) {
        super(name, report.text(), type);
        this.report = report;
        this.all = all;
        this.memory = memory;
    }

    /** Lucene hands back the stream of the document before. */
    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        Reading reading = reuse instanceof Reading former ? former : new Reading();
        reading.words = report.words(memory);
        reading.all = all;
        return reading;
    }

    private static final class Reading extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final BytesRef bytes = new BytesRef();
        private final BytesRefBuilder mark = new BytesRefBuilder();
        private @Nullable Words words;
        private boolean all;
        private int next;
        /** The word given last is followed by its mark, in its place. */
        private boolean marked;

        @Override
        public void reset() {
            next = 0;
            marked = false;
        }

        @Override
        public boolean incrementToken() {
            Words of = words;
            if (of == null) {
                return false;
            }
            if (marked) {
                marked = false;
                give(LeftOutWords.mark(bytes, mark), 0);
                return true;
            }
            int positions = 0;
            while (next < of.count()) {
                int word = next++;
                positions += of.step(word);
                if (all || !of.isAffirmed(word)) {
                    of.read(word, bytes);
                    give(bytes, positions);
                    marked = !all && of.isNeverAffirmed(word);
                    return true;
                }
            }
            return false;
        }

        private void give(BytesRef word, int positions) {
            clearAttributes();
            term.setBytesRef(word);
            step.setPositionIncrement(positions);
        }

        /** The words are the document's, not the stream's. */
        @Override
        public void close() {
            words = null;
        }
    }
}
