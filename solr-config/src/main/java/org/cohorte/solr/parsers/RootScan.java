package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Gathering;
import org.jspecify.annotations.Nullable;

/**
 * Finds the patients of whom one event of a criterion has a partner in each table that it is linked with, as the events go by: no more
 * than a block of them is ever kept, and those of patients who were found in blocks before are passed over.
 */
final class RootScan implements Gathering<RootScan> {

    private final Links links;
    private final SomePatients candidates;
    private final Steps all;
    private final FixedBitSet left;
    private final @Nullable FixedBitSet marked;
    private final EventRows rows;
    private final int[] some = new int[Events.MOST];
    private final int[] patients = new int[Events.MOST];
    private Partners @Nullable [] partners;

    /**
     * What the scan's events are linked with.
     *
     * @param criterion whose events are scanned
     * @param shape     of these
     */
    record Links(SolrIndexSearcher searcher, int criterion, EventRows.Shape shape, List<Linked> all) {}

    /** A table of the candidates, closed and sorted, and how it is linked. */
    record Linked(LinkPlan.Edge edge, EventTable table) {}

    /**
     * A scan.
     *
     * @param candidates who may be found
     * @param left       their slots; of those found the bits are cleared
     * @param marked     where who has an event is marked, candidates or others; null when that is known
     * @param all        steps of all threads that take part
     */
    RootScan(Links links, SomePatients candidates, FixedBitSet left, @Nullable FixedBitSet marked, Steps all) {
        this.links = links;
        this.candidates = candidates;
        this.left = left;
        this.marked = marked;
        this.all = all;
        this.rows = new EventRows(links.shape(), Events.MOST);
    }

    @Override
    public EventCollector collector(LeafReaderContext leaf) throws IOException {
        RowReader reader = new RowReader(links.shape(), leaf, links.searcher());
        Partners[] here = partners();
        return events -> {
            if (marked != null) {
                events.mark(marked);
            }
            events.retain(left);
            if (events.size() > 0) {
                reader.read(events, rows, 0);
                find(events, here);
            }
        };
    }

    /** Made by the thread that scans: its watch is its own. */
    private Partners[] partners() {
        if (partners == null) {
            Steps steps = all.another(Watch.ofThisRequest());
            partners = links.all().stream()
                    .map(linked ->
                            new Partners(linked.edge(), links.criterion(), rows, links.shape(), linked.table(), steps))
                    .toArray(Partners[]::new);
        }
        return partners;
    }

    /** Takes the patients of events with all their partners off those left: event by event and table by table, without a guess. */
    private void find(Events events, Partners[] of) {
        int[] slots = events.slots();
        int count = events.size();
        for (int row = 0; row < count; row++) {
            some[row] = row;
            patients[row] = candidates.rankOfOne(slots[row]);
        }
        for (Partners those : of) {
            count = those.retain(some, count, patients);
        }
        for (int i = 0; i < count; i++) {
            left.clear(slots[some[i]]);
        }
    }

    @Override
    public RootScan another() {
        return new RootScan(
                links, candidates, left.clone(), marked == null ? null : new FixedBitSet(marked.length()), all);
    }

    @Override
    public long costOfAnother() {
        return 2L * left.length() / Long.SIZE;
    }

    @Override
    public void add(RootScan other) {
        left.and(other.left);
        if (marked != null && other.marked != null) {
            marked.or(other.marked);
        }
    }
}
