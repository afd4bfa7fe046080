package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Who the patients of one searcher are, by slot of {@link PatientIndex}: sex, birth and death in plain arrays, 10 bytes a patient. A
 * criterion that asks for nothing else is answered from them, a nanosecond or less a patient, where each document found costs ten.
 */
public final class Persons {

    /** Stands for a number that is not known. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private static final byte NO_SEX = -1;
    /** What the index has for somebody who is dead. */
    static final BytesRef TRUE = new BytesRef("T");

    private final byte[] sexes;
    private final boolean[] deceased;
    private final int[] births;
    private final int[] deathAges;
    private final Dictionary sexNames = new Dictionary();

    private Persons(int slots) {
        int padded = FixedBitSet.bits2words(slots) * Long.SIZE;
        sexes = new byte[padded];
        deceased = new boolean[padded];
        births = new int[padded];
        deathAges = new int[padded];
        Arrays.fill(sexes, NO_SEX);
        Arrays.fill(births, UNKNOWN);
        Arrays.fill(deathAges, UNKNOWN);
    }

    /** Reads them in one pass over the patients' documents. */
    static Persons read(SolrIndexSearcher searcher, PatientIndex patients) throws IOException {
        Persons persons = new Persons(patients.slots());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            DocIdSetIterator documents = patients.patients().iterator(leaf);
            if (documents != null) {
                persons.read(leaf.reader(), documents, patients);
            }
        }
        return persons;
    }

    private void read(LeafReader segment, DocIdSetIterator documents, PatientIndex patients) throws IOException {
        NumericDocValues numbers = DocValues.getNumeric(segment, Fields.PATIENT);
        NumericDocValues birth = DocValues.getNumeric(segment, Fields.BIRTH_DAY);
        NumericDocValues deathAge = DocValues.getNumeric(segment, Fields.AGE_AT_DEATH_MONTHS);
        SortedDocValues sex = DocValues.getSorted(segment, Fields.SEX);
        SortedDocValues dead = DocValues.getSorted(segment, Fields.DECEASED);
        Dictionary.OfSegment names = sexNames.new OfSegment(sex.getValueCount(), sex::lookupOrd);
        int isTrue = dead.lookupTerm(TRUE);
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            int slot = numbers.advanceExact(doc) ? patients.slot(numbers.longValue()) : -1;
            if (slot >= 0) {
                sexes[slot] = sex.advanceExact(doc) ? (byte) names.number(sex.ordValue()) : NO_SEX;
                deceased[slot] = dead.advanceExact(doc) && dead.ordValue() == isTrue;
                births[slot] = number(birth, doc);
                deathAges[slot] = number(deathAge, doc);
            }
        }
    }

    private static int number(NumericDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? (int) values.longValue() : UNKNOWN;
    }

    /**
     * The patients whose own document a query matches.
     *
     * @return by slot, to be changed at will; null when the query asks for something that is not known here
     */
    @Nullable
    FixedBitSet matching(Query query, int slots) throws IOException {
        PersonTest test = new PersonReading(this).test(query);
        return test == null ? null : test.matching(slots);
    }

    /** Null when there are more sexes than the column tells apart. */
    @Nullable
    PersonTest ofSex(String name) {
        if (sexNames.size() > Byte.MAX_VALUE) {
            return null;
        }
        int number = sexNames.known(name);
        return number < 0 ? PersonTest.always(false) : PersonTest.same(sexes, (byte) number);
    }

    PersonTest ofTheDead() {
        return PersonTest.flag(deceased);
    }

    PersonTest bornBetween(int from, int to) {
        return within(births, from, to);
    }

    PersonTest deadAtMonths(int from, int to) {
        return within(deathAges, from, to);
    }

    private static PersonTest within(int[] column, int from, int to) {
        return PersonTest.within(column, Math.max(from, UNKNOWN + 1), to);
    }

    /** Its number in {@link #sexNames}, negative when it is not known. */
    public int sex(int slot) {
        return sexes[slot];
    }

    /** Whether the patient is known to be dead. */
    public boolean deceased(int slot) {
        return deceased[slot];
    }

    /** First possible day of birth since 1970. */
    public int birth(int slot) {
        return births[slot];
    }

    /** Completed months at death. */
    public int deathAge(int slot) {
        return deathAges[slot];
    }

    /** What the sexes are called in the index. */
    public Dictionary sexNames() {
        return sexNames;
    }
}
