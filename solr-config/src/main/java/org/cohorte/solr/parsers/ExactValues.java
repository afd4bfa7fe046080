package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/** The numbers of a segment's events, opened at the first that is asked for; by ascending document. */
final class ExactValues {

    private final LeafReader segment;
    private @Nullable NumericDocValues values;

    ExactValues(LeafReader segment) {
        this.segment = segment;
    }

    /** The number of an event; no number lies in any range. */
    double of(int doc) throws IOException {
        if (values == null) {
            values = DocValues.getNumeric(segment, Fields.VALUE);
        }
        // Solr keeps the bits of a single double as they are
        return values.advanceExact(doc) ? Double.longBitsToDouble(values.longValue()) : Double.NaN;
    }
}
