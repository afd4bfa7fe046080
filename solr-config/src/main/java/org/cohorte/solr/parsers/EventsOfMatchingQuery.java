package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.BitDocSet;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.DocSetUtil;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
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
        DocSet found = searcher.getDocSet(patients).intersection(index.patients());
        return found.size() <= EventsOfQuery.FEW ? ofFew(searcher) : ofMany(searcher, index, found);
    }

    /** The points of few patients are looked up, and lead. */
    private DocSet ofFew(SolrIndexSearcher searcher) throws IOException {
        Query both = new BooleanQuery.Builder()
                .add(events, Occur.FILTER)
                .add(new EventsOfQuery(patients), Occur.FILTER)
                .build();
        return DocSetUtil.createDocSetGeneric(searcher, both);
    }

    private DocSet ofMany(SolrIndexSearcher searcher, PatientIndex index, DocSet found) throws IOException {
        FixedBitSet slots = index.slots(searcher, found);
        FixedBitSet matching = new FixedBitSet(searcher.maxDoc());
        EventScan.run(searcher, events, leaf -> collector(leaf, index, slots, matching));
        return SetAlgebra.compact(new BitDocSet(matching), searcher.maxDoc());
    }

    private static @Nullable EventCollector collector(
            LeafReaderContext leaf, PatientIndex index, FixedBitSet slots, FixedBitSet matching) throws IOException {
        NumericDocValues patient = leaf.reader().getNumericDocValues(Fields.PATIENT);
        int base = leaf.docBase;
        return patient == null
                ? null
                : new EventCollector() {
                    @Override
                    public void collect(int doc) throws IOException {
                        if (patient.advanceExact(doc)) {
                            int slot = index.slot(patient.longValue());
                            if (slot >= 0 && slots.get(slot) && index.document(slot) != base + doc) {
                                matching.set(base + doc);
                            }
                        }
                    }
                };
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
