package org.cohorte.solr.mentions;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A field of the words of a text: all of them, or those that it affirms, each in its place. */
final class WordsField extends Field {

    private final Report report;
    private final boolean all;
    private final WordMemory memory;

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
        private @Nullable Words words;
        private boolean all;
        private int next;

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            Words of = words;
            int positions = 0;
            while (of != null && next < of.count()) {
                int word = next++;
                positions += of.step(word);
                if (all || of.isAffirmed(word)) {
                    clearAttributes();
                    of.read(word, bytes);
                    term.setBytesRef(bytes);
                    step.setPositionIncrement(positions);
                    return true;
                }
            }
            return false;
        }

        /** The words are the document's, not the stream's. */
        @Override
        public void close() {
            words = null;
        }
    }
}
