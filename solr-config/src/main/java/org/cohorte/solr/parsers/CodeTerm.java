package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.cohorte.solr.Fields;
import org.cohorte.solr.postings.EventPostings;
import org.cohorte.solr.postings.EventPostingsFormat;
import org.jspecify.annotations.Nullable;

/**
 * A code that is asked for, and where each segment has it: looking it up takes some microseconds a segment, which is what a rare code costs
 * altogether.
 *
 * @param events how many documents have it, deleted ones among them
 */
record CodeTerm(BytesRef code, long events, @Nullable TermStates states) {

    /** Of more codes nothing is remembered but how many events there are. */
    private static final int FEW = 64;

    static List<CodeTerm> of(List<BytesRef> codes, IndexSearcher searcher) throws IOException {
        List<CodeTerm> terms = new ArrayList<>();
        for (BytesRef code : codes) {
            Term term = new Term(Fields.CODES, code);
            if (codes.size() > FEW) {
                terms.add(new CodeTerm(code, searcher.getIndexReader().docFreq(term), null));
            } else {
                TermStates states = TermStates.build(searcher, term, true);
                terms.add(new CodeTerm(code, states.docFreq(), states));
            }
        }
        return terms;
    }

    /**
     * The events in a segment.
     *
     * @param codes of the segment, which is of {@link EventPostingsFormat}
     * @param reuse what another code of the segment gave, which is of no use afterwards
     * @return null when there are none
     */
    @Nullable
    EventPostings events(LeafReaderContext segment, TermsEnum codes, @Nullable EventPostings reuse) throws IOException {
        if (states != null) {
            TermState state = states.get(segment);
            if (state == null) {
                return null;
            }
            codes.seekExact(code, state);
        } else if (!codes.seekExact(code)) {
            return null;
        }
        return EventPostingsFormat.events(codes, reuse);
    }
}
