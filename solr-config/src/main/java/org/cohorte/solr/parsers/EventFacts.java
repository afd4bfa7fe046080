package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.cohorte.solr.Fields;

/** What is read of single events of a segment, each fact by ascending document. */
interface EventFacts {

    /** None, in place of a day or a stay. */
    int NONE = Integer.MIN_VALUE;

    /** Days since 1970, or {@link #NONE}. */
    int day(int doc) throws IOException;

    /** 2 when no more than the month is known, 3 no more than the year; less for days and instants. */
    int precision(int doc) throws IOException;

    /** The stay's number, or {@link #NONE}. */
    int stay(int doc) throws IOException;

    /** As the documents' values tell them: some fifty nanoseconds each. */
    final class OfDocuments implements EventFacts {

        private final NumericDocValues days;
        private final NumericDocValues precisions;
        private final NumericDocValues stays;

        OfDocuments(LeafReaderContext leaf) throws IOException {
            days = DocValues.getNumeric(leaf.reader(), Fields.DAY);
            precisions = DocValues.getNumeric(leaf.reader(), Fields.PRECISION);
            stays = DocValues.getNumeric(leaf.reader(), Fields.STAY);
        }

        @Override
        public int day(int doc) throws IOException {
            return days.advanceExact(doc) ? (int) days.longValue() : NONE;
        }

        @Override
        public int precision(int doc) throws IOException {
            return precisions.advanceExact(doc) ? (int) precisions.longValue() : 0;
        }

        @Override
        public int stay(int doc) throws IOException {
            return stays.advanceExact(doc) ? (int) stays.longValue() : NONE;
        }
    }
}
