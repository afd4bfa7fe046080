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
import org.jspecify.annotations.Nullable;

/** Reads the events of a criterion that some patients have into a table. */
final class EventTables {

    private final SolrIndexSearcher searcher;
    private final PatientIndex index;
    private final SomePatients patients;

    EventTables(SolrIndexSearcher searcher, PatientIndex index, SomePatients patients) {
        this.searcher = searcher;
        this.index = index;
        this.patients = patients;
    }

    /** Putting the words of all segments in order is not for patterns that ask for none. */
    private ValueReader ranksOfUnits() throws IOException {
        return ValueReader.ofWords(Fields.UNIT, searcher);
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

        private final LeafReaderContext leaf;
        private final EventTable table;
        private final Pattern.Needs needs;
        private final ValueReader.@Nullable Values unit;

        Collector(LeafReaderContext leaf, EventTable table) throws IOException {
            this.leaf = leaf;
            this.table = table;
            this.needs = table.needs();
            this.unit = needs.unit() ? ranksOfUnits().open(leaf) : null;
        }

        @Override
        public void collect(Events events) throws IOException {
            events.retain(patients.slots());
            int first = table.add(events.size());
            for (int i = 0; i < events.size(); i++) {
                table.patient(first + i, patients.rank(events.slots()[i]));
            }
            if (table.isPinned()) {
                table.documents(first, events.documents(), events.size(), leaf.docBase);
            }
            if (needs.day()) {
                table.days(first, events.days(), events.size());
                table.precisions(first, events.precisions(), events.size());
            }
            if (needs.time()) {
                times(events, first);
            }
            if (needs.stay()) {
                table.stays(first, events.stays(), events.size());
            }
            if (unit != null) {
                units(events, first, unit);
            }
        }

        private void times(Events events, int first) throws IOException {
            NumericDocValues time = DocValues.getNumeric(leaf.reader(), Fields.TIME);
            int[] documents = events.documents();
            for (int i = 0; i < events.size(); i++) {
                boolean known = time.advanceExact(documents[i]);
                table.time(first + i, known ? time.longValue() : EventTable.NO_TIME);
            }
        }

        private void units(Events events, int first, ValueReader.Values values) throws IOException {
            int[] documents = events.documents();
            for (int i = 0; i < events.size(); i++) {
                boolean known = values.advanceExact(documents[i]);
                table.unit(first + i, known ? values.value() : EventTable.NONE);
            }
        }
    }
}
