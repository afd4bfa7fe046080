package org.cohorte.solr.postings;

/** What is kept of each event of a code, a whole number each, and how numbers of an event become one. */
public final class Columns {

    /** Number of the document in its segment. */
    static final int DOCUMENT = 0;

    static final int PATIENT = 1;
    static final int DAY = 2;
    static final int STAY = 3;
    static final int VALUE = 4;
    static final int COUNT = 5;

    /** Flags: there is a day, a stay, a number; the number is the one that its column stands for, to the last bit. */
    public static final int HAS_DAY = 1;

    public static final int HAS_STAY = 1 << 1;
    public static final int HAS_VALUE = 1 << 2;
    public static final int IS_EXACT = 1 << 3;

    /** How exactly the day is known: two bits of the flags. */
    private static final int PRECISION_SHIFT = 4;

    private static final int PRECISIONS = 0b11;

    /** Flag: no more than the month or the year of the day is known. */
    public static final int IS_VAGUE = 0b10 << PRECISION_SHIFT;

    /** In place of the patient's number where there is none. */
    static final int NOBODY = -1;

    private Columns() {}

    /** How exactly the day of an event with these flags is known, as the field {@code precision} says it. */
    public static int precision(int flags) {
        return (flags >> PRECISION_SHIFT) & PRECISIONS;
    }

    static int ofPrecision(int precision) {
        return (precision & PRECISIONS) << PRECISION_SHIFT;
    }

    /** A number as a whole number of 32 bits: one that is greater never has a smaller one. It is that of the nearest float. */
    public static int ofValue(double value) {
        int bits = Float.floatToIntBits((float) value);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }

    /**
     * The number that a column's whole number stands for: the shortest decimal that is nearest to the float. Most numbers of a hospital have few digits
     * and are told to the last bit by it; others have no {@link #IS_EXACT}.
     */
    public static double value(int column) {
        float nearest = Float.intBitsToFloat(column ^ ((column >> 31) & Integer.MAX_VALUE));
        return Double.parseDouble(Float.toString(nearest));
    }

    static boolean isExact(double value) {
        return Double.doubleToLongBits(value(ofValue(value))) == Double.doubleToLongBits(value);
    }
}
