package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.postings.CodePostings;
import org.jspecify.annotations.Nullable;

/**
 * Facts about the events of one code as {@link CodePostings} tell them: a few nanoseconds each, as long as the events asked for are
 * near each other in the list. Whether a date is only a month or a year is one of the {@link CoarseSets}, for few are.
 */
final class PostingFacts implements EventFacts {

    private static final int MONTH = 2;
    private static final Query VAGUE = IntPoint.newRangeQuery(Fields.PRECISION, MONTH, Integer.MAX_VALUE);

    private final LeafReaderContext leaf;
    private final BytesRef code;
    private final SolrIndexSearcher searcher;
    private @Nullable PostingsEnum days;
    private @Nullable PostingsEnum stays;
    private @Nullable FixedBitSet vague;
    private @Nullable EventFacts documents;
    private boolean daysOpen;
    private boolean staysOpen;

    PostingFacts(LeafReaderContext leaf, BytesRef code, SolrIndexSearcher searcher) {
        this.leaf = leaf;
        this.code = code;
        this.searcher = searcher;
    }

    @Override
    public int day(int doc) throws IOException {
        if (!daysOpen) {
            days = Postings.of(leaf.reader(), Fields.CODE_DAYS, code);
            daysOpen = true;
        }
        return days != null && Postings.at(days, doc) ? CodePostings.day(days.freq(), NONE) : NONE;
    }

    @Override
    public int precision(int doc) throws IOException {
        if (vague == null) {
            vague = CoarseSets.of(VAGUE, leaf, searcher);
        }
        return vague.get(doc) ? documents().precision(doc) : 0;
    }

    @Override
    public int stay(int doc) throws IOException {
        if (!staysOpen) {
            stays = CodePostings.tellStays(leaf.reader()) ? Postings.of(leaf.reader(), Fields.CODE_STAYS, code) : null;
            staysOpen = true;
        }
        if (stays != null && Postings.at(stays, doc) && !CodePostings.isSomeStay(stays.freq())) {
            return CodePostings.stay(stays.freq(), NONE);
        }
        return documents().stay(doc);
    }

    private EventFacts documents() throws IOException {
        if (documents == null) {
            documents = new OfDocuments(leaf);
        }
        return documents;
    }
}
