package org.cohorte.solr.postings;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PayloadAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/** The codes of one event, each with what is told of it. */
final class CodesField extends Field {

    /** Lucene hands payloads on with positions alone, which are all the same here and never written. */
    private static final FieldType POSTINGS = new FieldType();

    static {
        POSTINGS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        POSTINGS.setTokenized(true);
        POSTINGS.setOmitNorms(true);
        POSTINGS.freeze();
    }

    private final Event event;

    CodesField(Event event) {
        super(Fields.CODES, POSTINGS);
        this.event = event;
    }

    /** Lucene hands back the stream of the document before: making one costs more than reading it. */
    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        Codes stream = reuse instanceof Codes former ? former : new Codes();
        stream.start(event);
        return stream;
    }

    private static final class Codes extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final PayloadAttribute told = addAttribute(PayloadAttribute.class);
        private @Nullable Event event;
        private @Nullable BytesRef payload;
        private int next;

        private void start(Event codesOf) {
            event = codesOf;
            payload = codesOf.payload().write();
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (event == null || next == event.codes().size()) {
                return false;
            }
            clearAttributes();
            step.setPositionIncrement(next == 0 ? 1 : 0);
            term.setBytesRef(event.codes().get(next++));
            told.setPayload(payload);
            return true;
        }
    }
}
