package org.cohorte.solr;

import java.time.LocalDate;

/**
 * Terms of {@link Fields#ANSWERS}: one field holds the answers to every question of every form, so that a new form needs no
 * new field. A term is the question's code, a tab, and the answer; numbers and days are written so that the order of the
 * terms is theirs, and a range of them is a range of terms.
 */
public final class FormAnswers {

    private static final char BETWEEN = '\t';

    private FormAnswers() {}

    /** A coded answer, {@code system|code}. */
    public static String code(String question, String token) {
        return question + BETWEEN + "c" + token;
    }

    /** Yes or no. */
    public static String flag(String question, boolean yes) {
        return question + BETWEEN + "b" + yes;
    }

    /** A number in the base unit of its dimension. */
    public static String number(String question, String dimension, double value) {
        // -0.0 and 0.0 are one number.
        long bits = Double.doubleToLongBits(value + 0.0);
        long ordered = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
        return "%s%016x".formatted(numbers(question, dimension), ordered);
    }

    /** What every number of a question in a dimension begins with. */
    private static String numbers(String question, String dimension) {
        return question + BETWEEN + "n" + dimension + BETWEEN;
    }

    /** Before every number. */
    public static String lowest(String question, String dimension) {
        return numbers(question, dimension);
    }

    /** After every number. */
    public static String highest(String question, String dimension) {
        return numbers(question, dimension) + "g";
    }

    /** A day. */
    public static String day(String question, LocalDate day) {
        return "%s%08x".formatted(days(question), (int) day.toEpochDay() ^ Integer.MIN_VALUE);
    }

    private static String days(String question) {
        return question + BETWEEN + "d";
    }

    /** Before every day. */
    public static String firstDay(String question) {
        return days(question);
    }

    /** After every day. */
    public static String lastDay(String question) {
        return days(question) + "g";
    }

    /** A word of an answer in words, in its plain form. */
    public static String word(String question, String word) {
        return question + BETWEEN + "w" + word;
    }
}
