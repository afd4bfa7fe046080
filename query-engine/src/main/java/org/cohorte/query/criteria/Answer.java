package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A condition on the answer to one question of a form. Exactly one of the conditions is there.
 *
 * @param question as the data name it
 * @param yes      an answer by yes or no
 * @param codes    a coded answer: any of these, each with its descendants
 * @param value    a number
 * @param date     a day
 * @param text     words that the answer holds, all of them; endings, accents and case do not matter
 */
public record Answer(
        Code question,
        Optional<Boolean> yes,
        List<Code> codes,
        Optional<ValueCondition> value,
        Optional<DateRange> date,
        Optional<String> text) {

    public Answer {
        Objects.requireNonNull(question);
        Objects.requireNonNull(yes);
        codes = List.copyOf(codes);
        Objects.requireNonNull(value);
        Objects.requireNonNull(date);
        Objects.requireNonNull(text);
    }

    /** How many conditions there are. */
    public int conditions() {
        return (yes.isPresent() ? 1 : 0)
                + (codes.isEmpty() ? 0 : 1)
                + (value.isPresent() ? 1 : 0)
                + (date.isPresent() ? 1 : 0)
                + (text.isPresent() ? 1 : 0);
    }
}
