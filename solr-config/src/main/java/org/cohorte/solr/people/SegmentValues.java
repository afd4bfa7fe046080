package org.cohorte.solr.people;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.cohorte.solr.Fields;

/** What one segment knows of its patients and stays; documents are asked for in ascending order. */
final class SegmentValues {

    /** No text. */
    static final int NONE = -1;

    private static final BytesRef TRUE = new BytesRef("T");

    private final NumericDocValues patients;
    private final NumericDocValues births;
    private final NumericDocValues deathAges;
    private final NumericDocValues days;
    private final SortedDocValues sexes;
    private final SortedDocValues deceased;
    private final SortedDocValues types;
    private final SortedSetDocValues units;
    private final Dictionary.OfSegment sexNames;
    private final Dictionary.OfSegment typeNames;
    private final Dictionary.OfSegment unitNames;
    /** Negative when nobody of the segment has died. */
    private final int isTrue;

    /**
     * Values of a segment.
     *
     * @param sexes of all segments, as the other two
     */
    SegmentValues(LeafReader segment, Dictionary sexes, Dictionary types, Dictionary units) throws IOException {
        patients = DocValues.getNumeric(segment, Fields.PATIENT);
        births = DocValues.getNumeric(segment, Fields.BIRTH_DAY);
        deathAges = DocValues.getNumeric(segment, Fields.AGE_AT_DEATH_MONTHS);
        days = DocValues.getNumeric(segment, Fields.DAY);
        this.sexes = DocValues.getSorted(segment, Fields.SEX);
        deceased = DocValues.getSorted(segment, Fields.DECEASED);
        this.types = DocValues.getSorted(segment, Fields.STAY_TYPE);
        this.units = DocValues.getSortedSet(segment, Fields.OWN_UNITS);
        isTrue = deceased.lookupTerm(TRUE);
        sexNames = sexes.new OfSegment(this.sexes.getValueCount(), this.sexes::lookupOrd);
        typeNames = types.new OfSegment(this.types.getValueCount(), this.types::lookupOrd);
        unitNames = units.new OfSegment(this.units.getValueCount(), this.units::lookupOrd);
    }

    /** The patient's number, negative when there is none. */
    long patient(int document) throws IOException {
        return patients.advanceExact(document) ? patients.longValue() : -1;
    }

    int birth(int document) throws IOException {
        return number(births, document);
    }

    int deathAge(int document) throws IOException {
        return number(deathAges, document);
    }

    int day(int document) throws IOException {
        return number(days, document);
    }

    private static int number(NumericDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? (int) values.longValue() : PatientColumns.UNKNOWN;
    }

    /** Its number in the dictionary, or {@link #NONE}. */
    int sex(int document) throws IOException {
        return sexes.advanceExact(document) ? sexNames.number(sexes.ordValue()) : NONE;
    }

    boolean deceased(int document) throws IOException {
        return isTrue >= 0 && deceased.advanceExact(document) && deceased.ordValue() == isTrue;
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
