package org.cohorte.solr.people;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermQuery;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.SolrCache;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.cohorte.solr.parsers.Dictionary;
import org.cohorte.solr.parsers.PatientIndex;
import org.cohorte.solr.parsers.Persons;
import org.cohorte.solr.parsers.Searchers;
import org.jspecify.annotations.Nullable;

/**
 * What every answer tells of its patients, by slot of {@link PatientIndex}, in plain arrays: reading one costs a nanosecond or
 * two where doc values cost ten, and the stays of a patient stand side by side. Built once for a searcher, in two passes over
 * patients and stays; some 12 bytes a patient, 4 for each unit of a patient and 8 for each stay.
 */
public final class PatientColumns {

    private static final String CACHE = "patientColumns";
    private static final int MONTHS = 12;

    /** Stands for a day that is not known. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private final PatientIndex index;
    private final Dictionary unitNames = new Dictionary();
    private final Dictionary typeNames = new Dictionary();
    private final Lists units;
    private final Lists types;
    private final Lists months;

    private PatientColumns(PatientIndex index) {
        this.index = index;
        int slots = index.slots();
        units = new Lists(slots);
        types = new Lists(slots);
        months = new Lists(slots);
    }

    /** The columns of this searcher, built when they are not there yet. */
    public static PatientColumns of(SolrIndexSearcher searcher) throws IOException {
        SolrCache<String, PatientColumns> cache = Searchers.cache(CACHE, searcher);
        return cache.computeIfAbsent(CACHE, key -> build(searcher));
    }

    private static PatientColumns build(SolrIndexSearcher searcher) throws IOException {
        PatientColumns columns = new PatientColumns(PatientIndex.of(searcher));
        DocSet patients = columns.index.patients();
        DocSet stays = searcher.getDocSet(stays());
        columns.each(searcher, patients, columns::countUnits);
        columns.each(searcher, stays, columns::countStay);
        columns.units.allot();
        columns.types.allot();
        columns.months.allot();
        columns.each(searcher, patients, columns::readUnits);
        columns.each(searcher, stays, columns::readStay);
        return columns;
    }

    private static BooleanQuery stays() {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, Kinds.STAY)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.STATUS, "cancelled")), Occur.MUST_NOT)
                .build();
    }

    /** Takes a document of a patient's slot. */
    @FunctionalInterface
    private interface Reading {
        void read(SegmentValues values, int document, int slot) throws IOException;
    }

    private void each(SolrIndexSearcher searcher, DocSet documents, Reading reading) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            DocIdSetIterator inLeaf = documents.iterator(leaf);
            SegmentValues values = new SegmentValues(leaf.reader(), typeNames, unitNames);
            for (int doc = next(inLeaf); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(inLeaf)) {
                int slot = index.slot(values.patient(doc));
                if (slot >= 0) {
                    reading.read(values, doc, slot);
                }
            }
        }
    }

    private static int next(@Nullable DocIdSetIterator iterator) throws IOException {
        return iterator == null ? DocIdSetIterator.NO_MORE_DOCS : iterator.nextDoc();
    }

    private void countUnits(SegmentValues values, int document, int slot) throws IOException {
        for (int i = values.units(document); i > 0; i--) {
            units.count(slot);
        }
    }

    private void readUnits(SegmentValues values, int document, int slot) throws IOException {
        for (int i = values.units(document); i > 0; i--) {
            units.add(slot, values.nextUnit());
        }
    }

    private void countStay(SegmentValues values, int document, int slot) throws IOException {
        if (values.stayType(document) != SegmentValues.NONE) {
            types.count(slot);
        }
        if (values.day(document) != UNKNOWN) {
            months.count(slot);
        }
    }

    private void readStay(SegmentValues values, int document, int slot) throws IOException {
        int type = values.stayType(document);
        if (type != SegmentValues.NONE) {
            types.add(slot, type);
        }
        int day = values.day(document);
        if (day != UNKNOWN) {
            months.add(slot, month(day));
        }
    }

    /** Months since the first of year 0; a day before it, which no stay has, counts for it. */
    private static int month(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return Math.max(0, date.getYear() * MONTHS + date.getMonthValue() - 1);
    }

    /** A month as {@code 2026-11}. */
    static String monthText(int month) {
        return YearMonth.of(Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1)
                .toString();
    }

    /** Who the patients are. */
    Persons persons() {
        return index.persons();
    }

    Lists units() {
        return units;
    }

    Lists types() {
        return types;
    }

    Lists months() {
        return months;
    }

    Dictionary unitNames() {
        return unitNames;
    }

    Dictionary typeNames() {
        return typeNames;
    }
}
