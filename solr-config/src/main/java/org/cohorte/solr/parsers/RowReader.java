package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/** Reads, of the events of one segment, what links ask. Events are to come by ascending document. */
final class RowReader {

    private static final Query TIMED = new FieldExistsQuery(Fields.TIME);

    private final LeafReaderContext leaf;
    private final EventRows.Shape shape;
    private final ValueReader.@Nullable Values units;
    /** Documents that tell an instant: most of some kinds do not, and looking at a bit costs less than looking for one. */
    private final @Nullable FixedBitSet timed;

    RowReader(EventRows.Shape shape, LeafReaderContext leaf, SolrIndexSearcher searcher) throws IOException {
        this.leaf = leaf;
        this.shape = shape;
        // putting the words of all segments in order is not for patterns that ask for none
        this.units = shape.needs().unit()
                ? ValueReader.ofWords(Fields.UNIT, searcher).open(leaf)
                : null;
        this.timed = shape.needs().time() || shape.marks() ? CoarseSets.of(TIMED, leaf, searcher) : null;
    }

    /** Puts events into rows that follow each other. */
    void read(Events events, EventRows rows, int first) throws IOException {
        Pattern.Needs needs = shape.needs();
        if (needs.day()) {
            rows.days(first, events.days(), events.size());
            if (events.mayBeVague()) {
                rows.precisions(first, events.precisions(), events.size());
            }
        }
        if (needs.stay()) {
            rows.stays(first, events.stays(), events.size());
        }
        if (units != null) {
            units(events, units, rows, first);
        }
        if (timed != null && shape.marks()) {
            marks(events, timed, rows, first);
        } else if (timed != null) {
            times(events, timed, rows, first);
        }
        if (shape.documents()) {
            int[] documents = events.documents();
            for (int i = 0; i < events.size(); i++) {
                rows.document(first + i, leaf.docBase + documents[i]);
            }
        }
    }

    private static void units(Events events, ValueReader.Values units, EventRows rows, int first) throws IOException {
        int[] documents = events.documents();
        for (int i = 0; i < events.size(); i++) {
            rows.unit(first + i, units.advanceExact(documents[i]) ? units.value() : EventRows.NONE);
        }
    }

    private static void marks(Events events, FixedBitSet timed, EventRows rows, int first) throws IOException {
        int[] documents = events.documents();
        for (int i = 0; i < events.size(); i++) {
            if (timed.get(documents[i])) {
                rows.timed(first + i);
            }
        }
    }

    private void times(Events events, FixedBitSet timed, EventRows rows, int first) throws IOException {
        NumericDocValues times = DocValues.getNumeric(leaf.reader(), Fields.TIME);
        int[] documents = events.documents();
        for (int i = 0; i < events.size(); i++) {
            boolean isTold = timed.get(documents[i]) && times.advanceExact(documents[i]);
            rows.time(first + i, isTold ? times.longValue() : EventRows.NO_TIME);
        }
    }
}
