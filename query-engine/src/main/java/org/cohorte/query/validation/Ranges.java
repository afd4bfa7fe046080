package org.cohorte.query.validation;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;

/** Ranges of ages, dates and numbers that hold something, and are of this world. */
final class Ranges {

    /** Nobody in a hospital's records was born, or seen, before. */
    static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

    private static final int YEARS = 150;
    private static final int AHEAD = 100;

    private final LocalDate today;
    private final Problems problems;

    Ranges(LocalDate today, Problems problems) {
        this.today = today;
        this.problems = problems;
    }

    void ages(String nodeId, String member, AgeRange range) {
        int largest = switch (range.unit()) {
            case YEARS -> YEARS;
            case MONTHS -> YEARS * 12;
            case DAYS -> YEARS * 366;
        };
        if (range.min().isEmpty() && range.max().isEmpty()) {
            open(nodeId, member);
        }
        numbers(nodeId, member + ".min", range.min(), member + ".max", range.max(), largest);
    }

    void numbers(String nodeId, String minMember, OptionalInt min, String maxMember, OptionalInt max, int largest) {
        number(nodeId, minMember, min, largest);
        number(nodeId, maxMember, max, largest);
        if (min.isPresent() && max.isPresent() && min.getAsInt() > max.getAsInt()) {
            problems.error(
                    nodeId,
                    minMember,
                    ProblemCodes.MIN_ABOVE_MAX,
                    Map.of("min", String.valueOf(min.getAsInt()), "max", String.valueOf(max.getAsInt())),
                    min.getAsInt() + " is above " + max.getAsInt());
        }
    }

    /**
     * A range of dates.
     *
     * @param mayBegin whether it may begin after today: what is planned does
     */
    void dates(String nodeId, String member, DateRange range, boolean mayBegin) {
        if (range.isOpen()) {
            open(nodeId, member);
        }
        range.from().ifPresent(from -> date(nodeId, member + ".from", from));
        range.to().ifPresent(to -> date(nodeId, member + ".to", to));
        range.from()
                .filter(from -> from.isAfter(today) && !mayBegin)
                .ifPresent(from -> problems.warning(
                        nodeId,
                        member + ".from",
                        ProblemCodes.DATE_IN_FUTURE,
                        Map.of("date", from.toString(), "today", today.toString()),
                        from + " is in the future: nothing can have happened since"));
        if (range.from().isPresent()
                && range.to().isPresent()
                && range.from().get().isAfter(range.to().get())) {
            problems.error(
                    nodeId,
                    member + ".from",
                    ProblemCodes.FROM_AFTER_TO,
                    Map.of(
                            "from", range.from().get().toString(),
                            "to", range.to().get().toString()),
                    range.from().get() + " is after " + range.to().get());
        }
    }

    void date(String nodeId, String member, LocalDate date) {
        if (date.isBefore(EARLIEST)) {
            problems.error(
                    nodeId,
                    member,
                    ProblemCodes.DATE_TOO_EARLY,
                    Map.of("date", date.toString(), "earliest", EARLIEST.toString()),
                    date + " is before " + EARLIEST);
        }
        if (date.isAfter(today.plusYears(AHEAD))) {
            problems.error(
                    nodeId,
                    member,
                    ProblemCodes.DATE_IN_FUTURE,
                    Map.of("date", date.toString(), "today", today.toString()),
                    date + " is more than " + AHEAD + " years ahead");
        }
    }

    private void number(String nodeId, String member, OptionalInt number, int largest) {
        number.ifPresent(value -> {
            if (value < 0) {
                problems.error(
                        nodeId,
                        member,
                        ProblemCodes.NEGATIVE,
                        Map.of("value", String.valueOf(value)),
                        value + " is negative");
            }
            if (value > largest) {
                problems.error(
                        nodeId,
                        member,
                        ProblemCodes.TOO_LARGE,
                        Map.of("value", String.valueOf(value), "max", String.valueOf(largest)),
                        value + " is above " + largest);
            }
        });
    }

    private void open(String nodeId, String member) {
        problems.error(nodeId, member, ProblemCodes.OPEN_RANGE, Map.of(), "a range needs one of its ends");
    }
}
