package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Answers a pattern whose links make a tree. From the leaves on, each table keeps the events that have a partner in those that hang on it,
 * so that at last an event of the root is enough to tell: no choice is ever taken back.
 */
final class TreeOfLinks {

    private final PatientsQuery ofRoot;
    private final LinkedEvents events;
    private final SolrIndexSearcher searcher;
    private final Steps steps;
    private final List<LinkPlan.Arc> arcs;
    private final RootScan.Links links;

    TreeOfLinks(Pattern pattern, LinkedEvents events, SolrIndexSearcher searcher, Steps steps) {
        this.events = events;
        this.searcher = searcher;
        this.steps = steps;
        int root = events.root();
        ofRoot = pattern.criteria().get(root).patients();
        arcs = LinkPlan.towards(root, pattern);
        links = new RootScan.Links(
                searcher,
                root,
                pattern.shape(root),
                arcs.stream()
                        .filter(arc -> arc.to() == root)
                        .map(arc -> new RootScan.Linked(arc.edge(), events.tables()[arc.from()]))
                        .toList());
    }

    /** Finds the patients; those of the root end in {@link SlotSets} too. */
    FixedBitSet slots() throws IOException {
        arcs.forEach(this::prepare);
        FixedBitSet left = events.candidates().clone();
        boolean[] scanned = new boolean[1];
        if (!events.rootIsKnown()) {
            SlotSets.of(searcher, ofRoot, (same, index) -> {
                scanned[0] = true;
                return scan(left, new FixedBitSet(index.slots()));
            });
        }
        if (!scanned[0]) {
            scan(left, null);
        }
        FixedBitSet found = events.candidates().clone();
        found.andNot(left);
        return found;
    }

    /** Takes events without a partner out of a table, but for the root, which has none. */
    private void prepare(LinkPlan.Arc arc) {
        EventTable from = events.tables()[arc.from()];
        from.sort(RowOrder.of(arc.edge(), from.shape()), Partners.FEW);
        if (arc.to() != events.root()) {
            EventTable to = events.tables()[arc.to()];
            to.retain(new Partners(arc.edge(), arc.to(), to.rows(), to.shape(), from, steps)::has);
        }
    }

    private <S extends @Nullable FixedBitSet> S scan(FixedBitSet left, S marked) throws IOException {
        events.eventsOfRoot().share(new RootScan(links, events.patients(), left, marked, steps));
        return marked;
    }
}
