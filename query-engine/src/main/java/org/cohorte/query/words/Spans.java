package org.cohorte.query.words;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.CountRange;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.Occurrences;

/** Ranges of dates, ages and numbers, and occurrences. */
final class Spans {

    /** What comes before a value, and the value that the user chose. */
    record Said(String before, String value) {

        String text() {
            return before + value;
        }
    }

    private final Speech speech;

    Spans(Speech speech) {
        this.speech = speech;
    }

    String dates(DateRange range) {
        if (range.from().isEmpty()) {
            return range.to()
                    .map(to -> speech.say("jusqu'au ", "until ") + speech.date(to))
                    .orElse(speech.say("à une date connue", "on a known date"));
        }
        LocalDate from = range.from().get();
        if (range.to().isEmpty()) {
            return speech.say("depuis le ", "since ") + speech.date(from);
        }
        LocalDate to = range.to().get();
        return from.equals(to)
                ? speech.say("le ", "on ") + speech.date(from)
                : speech.say("du ", "from ") + speech.date(from) + speech.say(" au ", " to ") + speech.date(to);
    }

    String ages(AgeRange range) {
        return range(range.min(), range.max(), count -> ages(count, range.unit()));
    }

    String days(OptionalInt min, OptionalInt max) {
        return range(min, max, count -> speech.count(count, "jour", "jours", "day", "days"));
    }

    /** "3 séries et plus". */
    String counts(CountRange range, String french, String frenchMany, String english, String englishMany) {
        return range(range.min(), range.max(), n -> speech.count(n, french, frenchMany, english, englishMany));
    }

    Said occurrences(Occurrences occurrences) {
        int min = occurrences.min();
        if (occurrences.max().isEmpty() && min == 0) {
            return new Said("", times(occurrences, 0) + speech.say(" ou plus", " or more"));
        }
        if (occurrences.max().isEmpty()) {
            return new Said(speech.say("au moins ", "at least "), times(occurrences, min));
        }
        int max = occurrences.max().getAsInt();
        if (max == 0 && occurrences.counted() == Occurrences.Counted.EVENTS) {
            return new Said("", speech.say("jamais", "never"));
        }
        if (min == max) {
            return new Said(speech.say("exactement ", "exactly "), times(occurrences, min));
        }
        return min == 0
                ? new Said(
                        speech.say("au plus ", "at most "),
                        times(occurrences, max) + speech.say(", ou jamais", ", or never"))
                : new Said("", min + speech.say(" à ", " to ") + times(occurrences, max));
    }

    private String times(Occurrences occurrences, int n) {
        return switch (occurrences.counted()) {
            case EVENTS -> speech.count(n, "fois", "fois", "time", "times");
            case STAYS -> speech.count(n, "séjour", "séjours", "stay", "stays");
            case DAYS -> speech.count(n, "jour", "jours distincts", "day", "different days");
            case CODES -> speech.count(n, "code", "codes distincts", "code", "different codes");
        };
    }

    private String ages(int count, AgeRange.AgeUnit unit) {
        return switch (unit) {
            case YEARS -> speech.count(count, "an", "ans", "year", "years");
            case MONTHS -> speech.count(count, "mois", "mois", "month", "months");
            case DAYS -> speech.count(count, "jour", "jours", "day", "days");
        };
    }

    private String range(OptionalInt min, OptionalInt max, IntFunction<String> counted) {
        if (min.isEmpty()) {
            return max.isEmpty()
                    ? speech.say("connu", "known")
                    : counted.apply(max.getAsInt()) + speech.say(" au plus", " at most");
        }
        if (max.isEmpty()) {
            return counted.apply(min.getAsInt()) + speech.say(" et plus", " or more");
        }
        return min.equals(max)
                ? counted.apply(min.getAsInt())
                : min.getAsInt() + speech.say(" à ", " to ") + counted.apply(max.getAsInt());
    }
}
