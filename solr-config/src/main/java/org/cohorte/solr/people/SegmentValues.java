package org.cohorte.solr.people;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.cohorte.solr.Fields;
import org.cohorte.solr.parsers.Dictionary;

/** What one segment knows of its stays and of where patients were; documents are asked for in ascending order. */
final class SegmentValues {

    /** No text. */
    static final int NONE = -1;

    private final NumericDocValues patients;
    private final NumericDocValues days;
    private final SortedDocValues types;
    private final SortedSetDocValues units;
    private final Dictionary.OfSegment typeNames;
    private final Dictionary.OfSegment unitNames;

    /**
     * Values of a segment.
     *
     * @param types of all segments, as units
     */
    SegmentValues(LeafReader segment, Dictionary types, Dictionary units) throws IOException {
        patients = DocValues.getNumeric(segment, Fields.PATIENT);
        days = DocValues.getNumeric(segment, Fields.DAY);
        this.types = DocValues.getSorted(segment, Fields.STAY_TYPE);
        this.units = DocValues.getSortedSet(segment, Fields.OWN_UNITS);
        typeNames = types.new OfSegment(this.types.getValueCount(), this.types::lookupOrd);
        unitNames = units.new OfSegment(this.units.getValueCount(), this.units::lookupOrd);
    }

    /** The patient's number, negative when there is none. */
    long patient(int document) throws IOException {
        return patients.advanceExact(document) ? patients.longValue() : -1;
    }

    int day(int document) throws IOException {
        return days.advanceExact(document) ? (int) days.longValue() : PatientColumns.UNKNOWN;
    }

    /** Its number in the dictionary, or {@link #NONE}. */
    int stayType(int document) throws IOException {
        return types.advanceExact(document) ? typeNames.number(types.ordValue()) : NONE;
    }

    /** How many units the patient was in, each to be read by {@link #nextUnit}. */
    int units(int document) throws IOException {
        return units.advanceExact(document) ? units.docValueCount() : 0;
    }

    /** Its number in the dictionary. */
    int nextUnit() throws IOException {
        return unitNames.number(Math.toIntExact(units.nextOrd()));
    }
}
