package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.BitDocSet;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.DocSetUtil;
import org.apache.solr.search.SolrIndexSearcher;
import org.apache.solr.search.SortedIntDocSet;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.jspecify.annotations.Nullable;

/** Documents that match a query, patient documents excepted, of the patients that another finds. */
final class EventsOfMatchingQuery extends WholeIndexQuery {

    private final Query patients;
    private final Query events;

    EventsOfMatchingQuery(Query patients, Query events) {
        this.patients = patients;
        this.events = events;
    }

    @Override
    public DocSet createDocSet(SolrIndexSearcher searcher) throws IOException {
        PatientIndex index = PatientIndex.of(searcher);
        FixedBitSet slots = SlotSets.of(searcher, patients);
        return slots.cardinality() <= EventsOfQuery.FEW ? ofFew(searcher) : ofMany(searcher, index, slots);
    }

    /** The points of few patients are looked up, and lead. */
    private DocSet ofFew(SolrIndexSearcher searcher) throws IOException {
        Query both = new BooleanQuery.Builder()
                .add(events, Occur.FILTER)
                .add(new EventsOfQuery(patients), Occur.FILTER)
                .build();
        return DocSetUtil.createDocSetGeneric(searcher, both);
    }

    private DocSet ofMany(SolrIndexSearcher searcher, PatientIndex index, FixedBitSet slots) throws IOException {
        FixedBitSet matching = new FixedBitSet(searcher.maxDoc());
        EventScan.of(events, searcher, index).run(leaf -> collector(leaf, index, slots, matching));
        return compact(matching);
    }

    private static EventCollector collector(
            LeafReaderContext leaf, PatientIndex index, FixedBitSet slots, FixedBitSet matching) {
        int base = leaf.docBase;
        return found -> {
            found.retain(slots);
            int[] documents = found.documents();
            for (int i = 0; i < found.size(); i++) {
                int document = base + documents[i];
                if (index.document(found.slots()[i]) != document) {
                    matching.set(document);
                }
            }
        };
    }

    /** As an array when it is small, as Solr itself would keep it. */
    private static DocSet compact(FixedBitSet matching) {
        BitDocSet all = new BitDocSet(matching);
        if (all.size() > DocSetUtil.smallSetSize(matching.length())) {
            return all;
        }
        int[] documents = new int[all.size()];
        int size = 0;
        for (var each = all.iterator(); each.hasNext(); ) {
            documents[size++] = each.nextDoc();
        }
        return new SortedIntDocSet(documents, size);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor inner = visitor.getSubVisitor(Occur.MUST, this);
        patients.visit(inner);
        events.visit(inner);
    }

    @Override
    public String toString(@Nullable String field) {
        return "{!eventsOf patients='" + patients.toString(field) + "' of='" + events.toString(field) + "'}";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other)
                && other instanceof EventsOfMatchingQuery that
                && patients.equals(that.patients)
                && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + Objects.hash(patients, events);
    }
}
