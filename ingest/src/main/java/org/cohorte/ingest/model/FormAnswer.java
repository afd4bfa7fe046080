package org.cohorte.ingest.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An answer to a question of a form, in one of its ways.
 *
 * @param question {@code form|<form>/<question>}
 * @param flag     yes or no
 * @param code     a code
 * @param number   a number
 * @param day      a day, or that of a time
 * @param text     words
 */
public record FormAnswer(
        Coding question,
        Optional<Boolean> flag,
        Optional<Coding> code,
        Optional<Measure> number,
        Optional<LocalDate> day,
        Optional<String> text) {

    /** Yes or no. */
    public static FormAnswer of(Coding question, boolean yes) {
        return new FormAnswer(
                question, Optional.of(yes), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A coded answer. */
    public static FormAnswer of(Coding question, Coding code) {
        return new FormAnswer(
                question, Optional.empty(), Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A number. */
    public static FormAnswer of(Coding question, Measure number) {
        return new FormAnswer(
                question, Optional.empty(), Optional.empty(), Optional.of(number), Optional.empty(), Optional.empty());
    }

    /** A day. */
    public static FormAnswer of(Coding question, LocalDate day) {
        return new FormAnswer(
                question, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(day), Optional.empty());
    }

    /** Words. */
    public static FormAnswer of(Coding question, String text) {
        return new FormAnswer(
                question, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
    }
}
