package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Gathering;
import org.jspecify.annotations.Nullable;

/** Reads the events of a criterion that some patients have into a table. */
final class TableScan implements Gathering<TableScan> {

    private final SolrIndexSearcher searcher;
    private final FixedBitSet patients;
    private final EventTable table;
    private final @Nullable FixedBitSet marked;

    /**
     * Reads events.
     *
     * @param patients whose events become rows, by slot
     * @param marked   where who has an event is marked, these patients or others; null when that is known
     */
    TableScan(SolrIndexSearcher searcher, FixedBitSet patients, EventTable table, @Nullable FixedBitSet marked) {
        this.searcher = searcher;
        this.patients = patients;
        this.table = table;
        this.marked = marked;
    }

    @Override
    public EventCollector collector(LeafReaderContext leaf) throws IOException {
        RowReader reader = new RowReader(table.shape(), leaf, searcher);
        return events -> {
            if (marked != null) {
                events.mark(marked);
            }
            events.retain(patients);
            if (events.size() > 0) {
                table.add(events, reader);
            }
        };
    }

    @Override
    public boolean wantsEachOnce() {
        return table.shape().documents(); // only a rank can tell an event from the same again
    }

    @Override
    public TableScan another() {
        return new TableScan(
                searcher, patients, table.another(), marked == null ? null : new FixedBitSet(marked.length()));
    }

    @Override
    public long costOfAnother() {
        return marked == null ? 0 : marked.length() / Long.SIZE;
    }

    @Override
    public void add(TableScan other) {
        table.addAll(other.table);
        if (marked != null && other.marked != null) {
            marked.or(other.marked);
        }
    }
}
