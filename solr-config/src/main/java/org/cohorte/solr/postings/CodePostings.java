package org.cohorte.solr.postings;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of an event stand beside its codes in the index. Lucene keeps, for each term, its documents and how often
 * the term is in each, packed in blocks of 128 that are read at about a nanosecond a document. A code is in an event once or
 * not at all, so that "how often" is free to say something else: in four fields of the same terms it says who the
 * patient is, which day and which stay it was, and roughly what was measured. Finding the patients of a code is then one pass over one list, where
 * looking up the doc values of each event costs ten times that. (Lucene's own FeatureField does the same to carry features of a
 * document.)
 */
public final class CodePostings {

    /** Day of an event without one. */
    private static final int UNDATED = 1;
    /** 0001-01-01, the earliest day told, is 2. */
    private static final int FIRST_DAY = -719_162;

    private static final int LAST_DAY = 2_932_896;
    /** 24 bits of a float's 32: a sign, its exponent and 15 bits of its fraction. */
    private static final int DROPPED_BITS = 8;

    private static final int LOWEST = Integer.MIN_VALUE >> DROPPED_BITS;

    private static final int NO_STAY = 1;
    /** The stay's number is to be looked up: Lucene adds up the frequencies of a document, within 31 bits. */
    private static final int SOME_STAY = 2;

    private CodePostings() {}

    /** The patient's number as a frequency. */
    static int ofPatient(int number) {
        return number + 1;
    }

    /** The patient's number that a frequency tells. */
    public static int patient(int frequency) {
        return frequency - 1;
    }

    /** Whether a day can be told. */
    static boolean isDay(int day) {
        return day >= FIRST_DAY && day <= LAST_DAY;
    }

    static int ofDay(@Nullable Integer day) {
        return day == null ? UNDATED : day - FIRST_DAY + UNDATED + 1;
    }

    /** The day that a frequency tells, days since 1970; {@code none} for undated. */
    public static int day(int frequency, int none) {
        return frequency == UNDATED ? none : frequency - UNDATED - 1 + FIRST_DAY;
    }

    /**
     * The stay of an event as a frequency.
     *
     * @param codes how many codes the event has
     */
    static int ofStay(@Nullable Integer stay, int codes) {
        if (stay == null) {
            return NO_STAY;
        }
        return stay < 0 || stay >= Integer.MAX_VALUE / codes - SOME_STAY ? SOME_STAY : stay + SOME_STAY + 1;
    }

    /** Whether a frequency tells that there is a stay, and not which. */
    public static boolean isSomeStay(int frequency) {
        return frequency == SOME_STAY;
    }

    /** The stay that a frequency tells; {@code none} for none. */
    public static int stay(int frequency, int none) {
        return frequency == NO_STAY ? none : frequency - SOME_STAY - 1;
    }

    /**
     * The least or the greatest frequency of the days of a range, days since 1970; ends that no day reaches are those of the days
     * there are.
     */
    public static int boundOfDay(long day) {
        return ofDay(Math.clamp(day, FIRST_DAY, LAST_DAY));
    }

    /**
     * A number as a frequency: one that is greater never has a smaller frequency, and equal frequencies tell nothing of two
     * numbers that differ by less than a thirty-thousandth.
     */
    public static int ofValue(double value) {
        int bits = Float.floatToIntBits((float) value);
        int sortable = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
        return (sortable >> DROPPED_BITS) - LOWEST + 1;
    }

    /**
     * Whether every event of a segment that has codes is in the postings, as is not so where an older version wrote some. Costs
     * nothing: the index keeps the sums.
     */
    public static boolean areComplete(LeafReader segment) throws IOException {
        long all = postings(segment, Fields.CODES);
        return all == postings(segment, Fields.CODE_PATIENTS) && all == postings(segment, Fields.CODE_DAYS);
    }

    /** Whether the postings of a segment that are complete tell stays too, as those of older versions do not. */
    public static boolean tellStays(LeafReader segment) throws IOException {
        return postings(segment, Fields.CODE_STAYS) == postings(segment, Fields.CODES);
    }

    private static long postings(LeafReader segment, String field) throws IOException {
        Terms terms = segment.terms(field);
        return terms == null ? 0 : terms.getSumDocFreq();
    }
}
