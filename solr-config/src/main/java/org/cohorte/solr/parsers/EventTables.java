package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Query;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.parsers.EventScan.EventCollector;
import org.cohorte.solr.parsers.EventScan.Gathering;

/** Reads the events of a criterion that some patients have into a table. */
final class EventTables {

    private final SolrIndexSearcher searcher;
    private final PatientIndex index;
    private final SomePatients patients;
    private final ValueReader units;

    EventTables(SolrIndexSearcher searcher, PatientIndex index, SomePatients patients) throws IOException {
        this.searcher = searcher;
        this.index = index;
        this.patients = patients;
        this.units = ValueReader.ofWords(Fields.UNIT, searcher);
    }

    EventTable read(Query events, EventTable table) throws IOException {
        EventScan.share(searcher, events, index, new Rows(table));
        table.close(patients.size());
        return table;
    }

    /** Adds a row for each event. */
    private final class Rows implements Gathering<Rows> {

        private final EventTable table;

        Rows(EventTable table) {
            this.table = table;
        }

        @Override
        public EventCollector collector(LeafReaderContext leaf) throws IOException {
            return new Collector(leaf, table);
        }

        @Override
        public boolean wantsEachOnce() {
            return true; // the second event of a patient is another one
        }

        @Override
        public Rows another() {
            return new Rows(table.another());
        }

        @Override
        public void add(Rows other) {
            table.addAll(other.table);
        }
    }

    /** One pass over a segment. */
    private final class Collector implements EventCollector {

        private final EventTable table;
        private final Pattern.Needs needs;
        private final int base;
        private final NumericDocValues time;
        private final ValueReader.Values unit;
        private EventFacts facts;

        Collector(LeafReaderContext leaf, EventTable table) throws IOException {
            this.table = table;
            this.needs = table.needs();
            this.base = leaf.docBase;
            this.time = DocValues.getNumeric(leaf.reader(), Fields.TIME);
            this.unit = units.open(leaf);
            this.facts = new EventFacts.OfDocuments(leaf);
        }

        @Override
        public void readFrom(EventFacts cheaper) {
            facts = cheaper;
        }

        @Override
        public void collect(int doc, int slot) throws IOException {
            int rank = patients.rank(slot);
            if (rank < 0) {
                return;
            }
            int row = table.add(rank);
            if (needs.day()) {
                time(doc, row);
            }
            if (needs.stay()) {
                table.stay(row, facts.stay(doc));
            }
            if (needs.unit()) {
                table.unit(row, unit.advanceExact(doc) ? unit.value() : EventTable.NONE);
            }
            table.document(row, base + doc);
        }

        private void time(int doc, int row) throws IOException {
            table.time(
                    row,
                    facts.day(doc),
                    facts.precision(doc),
                    needs.time() && time.advanceExact(doc) ? time.longValue() : EventTable.NO_TIME);
        }
    }
}
