package org.cohorte.solr.postings;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The codes of one event in one of the fields, each with the same frequency. */
final class CodesField extends Field {

    private static final FieldType POSTINGS = new FieldType();

    static {
        POSTINGS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        POSTINGS.setTokenized(true);
        POSTINGS.setOmitNorms(true);
        POSTINGS.freeze();
    }

    private final BytesRef[] codes;
    private final int frequency;

    CodesField(String name, BytesRef[] codes, int frequency) {
        super(name, POSTINGS);
        this.codes = codes;
        this.frequency = frequency;
    }

    /** Lucene hands back the stream of the document before: making one costs more than reading it. */
    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        Codes stream = reuse instanceof Codes former ? former : new Codes();
        stream.start(this);
        return stream;
    }

    private static final class Codes extends TokenStream {

        private static final BytesRef[] NONE = {};

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final TermFrequencyAttribute times = addAttribute(TermFrequencyAttribute.class);
        private BytesRef[] codes = NONE;
        private int frequency;
        private int next;

        private void start(CodesField field) {
            codes = field.codes;
            frequency = field.frequency;
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == codes.length) {
                return false;
            }
            clearAttributes();
            term.setBytesRef(codes[next++]);
            times.setTermFrequency(frequency);
            return true;
        }
    }
}
