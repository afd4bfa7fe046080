package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Lists of the documents of a code, with frequencies. */
final class Postings {

    private Postings() {}

    /** Those of one code in a field of a segment; null when there are none. */
    static @Nullable PostingsEnum of(LeafReader segment, String field, BytesRef code) throws IOException {
        Terms terms = segment.terms(field);
        TermsEnum each = terms == null ? null : terms.iterator();
        return each != null && each.seekExact(code) ? each.postings(null, PostingsEnum.FREQS) : null;
    }

    /** Goes to a document, where the list may be already; most often it is the next one. */
    static boolean at(PostingsEnum postings, int doc) throws IOException {
        int at = postings.docID();
        if (at < doc) {
            at = postings.nextDoc();
            if (at < doc) {
                at = postings.advance(doc);
            }
        }
        return at == doc;
    }
}
