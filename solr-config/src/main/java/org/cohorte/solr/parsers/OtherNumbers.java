package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;

/**
 * Numbers of records that were given up for others of the same person, with the number that was kept. Read from the patients'
 * documents of one searcher, so that it changes with them and at no other moment. 8 bytes for each record given up.
 */
final class OtherNumbers {

    private static final int NOBODY = -1;

    /** Number given up and number kept, packed, ascending. */
    private final long[] pairs;

    private OtherNumbers(long[] pairs) {
        this.pairs = pairs;
    }

    static OtherNumbers read(SolrIndexSearcher searcher) throws IOException {
        long[] pairs = new long[0];
        int size = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            Bits live = reader.getLiveDocs();
            SortedNumericDocValues others = DocValues.getSortedNumeric(reader, Fields.OTHER_NUMBERS);
            NumericDocValues number = DocValues.getNumeric(reader, Fields.PATIENT);
            for (int doc = others.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = others.nextDoc()) {
                if ((live == null || live.get(doc)) && number.advanceExact(doc)) {
                    for (int i = 0; i < others.docValueCount(); i++) {
                        pairs = size == pairs.length ? Arrays.copyOf(pairs, Math.max(16, 2 * size)) : pairs;
                        pairs[size++] = others.nextValue() << 32 | number.longValue();
                    }
                }
            }
        }
        long[] found = Arrays.copyOf(pairs, size);
        Arrays.sort(found);
        return new OtherNumbers(found);
    }

    /** The number kept; negative when this one was not given up. */
    int kept(long number) {
        int found = Arrays.binarySearch(pairs, number << 32);
        int at = found >= 0 ? found : -1 - found;
        return at < pairs.length && pairs[at] >>> 32 == number ? (int) pairs[at] : NOBODY;
    }
}
