package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues.MultiSortedDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;

/** Reads what makes two events different for a count, as a number that is the same in all segments. */
@FunctionalInterface
interface ValueReader {

    /** The values of one segment. */
    Values open(LeafReaderContext leaf) throws IOException;

    /** Values of the documents of a segment, asked for by ascending document. */
    interface Values {
        /** Goes to a document; false when it has no value. */
        boolean advanceExact(int doc) throws IOException;

        /** The value of the document gone to. */
        int value() throws IOException;
    }

    static ValueReader of(Counted counted, SolrIndexSearcher searcher) throws IOException {
        return switch (counted) {
            case EVENTS, DAYS, STAYS -> leaf -> new EveryEvent();
            case CODES -> ofWords(Fields.CODE, searcher);
        };
    }

    /** The words of a field. */
    static ValueReader ofWords(String field, SolrIndexSearcher searcher) throws IOException {
        SortedDocValues all = DocValues.getSorted(searcher.getSlowAtomicReader(), field);
        if (all instanceof MultiSortedDocValues merged) {
            return leaf ->
                    new Ordinals(DocValues.getSorted(leaf.reader(), field), merged.mapping.getGlobalOrds(leaf.ord));
        }
        return leaf -> new Ordinals(DocValues.getSorted(leaf.reader(), field), LongValues.IDENTITY);
    }

    /** For counts of events, which all have a value, as good as any other, and for what events tell by themselves. */
    record EveryEvent() implements Values {
        @Override
        public boolean advanceExact(int doc) {
            return true;
        }

        @Override
        public int value() {
            return 0;
        }
    }

    /** The rank of the document's word among those of all segments. */
    record Ordinals(SortedDocValues words, LongValues ranks) implements Values {
        @Override
        public boolean advanceExact(int doc) throws IOException {
            return words.advanceExact(doc);
        }

        @Override
        public int value() throws IOException {
            return (int) ranks.get(words.ordValue());
        }
    }
}
