package org.cohorte.solr.people;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.cohorte.solr.Fields;

/** What one segment knows of its patients and stays; documents are asked for in ascending order. */
final class SegmentValues {

    private static final String TRUE = "T";

    private final NumericDocValues patients;
    private final NumericDocValues births;
    private final NumericDocValues deathAges;
    private final NumericDocValues days;
    private final SortedDocValues sexes;
    private final SortedDocValues deceased;
    private final SortedDocValues types;
    private final SortedSetDocValues units;

    SegmentValues(LeafReader segment) throws IOException {
        patients = DocValues.getNumeric(segment, Fields.PATIENT);
        births = DocValues.getNumeric(segment, Fields.BIRTH_DAY);
        deathAges = DocValues.getNumeric(segment, Fields.AGE_AT_DEATH_MONTHS);
        days = DocValues.getNumeric(segment, Fields.DAY);
        sexes = DocValues.getSorted(segment, Fields.SEX);
        deceased = DocValues.getSorted(segment, Fields.DECEASED);
        types = DocValues.getSorted(segment, Fields.STAY_TYPE);
        units = DocValues.getSortedSet(segment, Fields.OWN_UNITS);
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

    Optional<String> sex(int document) throws IOException {
        return text(sexes, document);
    }

    boolean deceased(int document) throws IOException {
        return text(deceased, document).filter(TRUE::equals).isPresent();
    }

    Optional<String> stayType(int document) throws IOException {
        return text(types, document);
    }

    private static Optional<String> text(SortedDocValues values, int document) throws IOException {
        return values.advanceExact(document)
                ? Optional.of(values.lookupOrd(values.ordValue()).utf8ToString())
                : Optional.empty();
    }

    /** How many units the patient was in, each to be read by {@link #nextUnit}. */
    int units(int document) throws IOException {
        return units.advanceExact(document) ? units.docValueCount() : 0;
    }

    String nextUnit() throws IOException {
        return units.lookupOrd(units.nextOrd()).utf8ToString();
    }
}
