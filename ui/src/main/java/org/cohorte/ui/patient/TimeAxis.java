package org.cohorte.ui.patient;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days as places on a line: per cent of its length, so that a drawing needs no width.
 *
 * @param from  at the left end
 * @param today marked on the line
 * @param to    at the right end, after {@code from}
 */
record TimeAxis(LocalDate from, LocalDate today, LocalDate to) {

    private static final int MOST_TICKS = 8;

    /** How much of the past is shown. */
    enum Range {
        YEAR(1),
        FIVE_YEARS(5),
        ALL(0);

        private final int years;

        Range(int years) {
            this.years = years;
        }
    }

    /** A mark below the line: a whole year, or a month. */
    record Tick(LocalDate day, boolean year) {}

    TimeAxis {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("an axis goes forward, not from " + from + " to " + to);
        }
    }

    /**
     * The axis of a range that ends a little after today, or after the last event when the clock of the data is ahead.
     *
     * @param first of all events
     * @param last  of all events
     */
    static TimeAxis of(Range range, LocalDate first, LocalDate last, LocalDate today) {
        LocalDate end = last.isAfter(today) ? last : today;
        LocalDate begin = range == Range.ALL ? first.withDayOfYear(1) : end.minusYears(range.years);
        LocalDate from = begin.isBefore(end) ? begin : end.minusYears(1);
        // room at the right for the mark of today and the last value
        return new TimeAxis(from, today, end.plusDays(1 + ChronoUnit.DAYS.between(from, end) / 40));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Per cent from the left end; outside 0 to 100 for days outside. */
    double place(LocalDate day) {
        return 100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }

    /** The same, kept on the line. */
    double clamped(LocalDate day) {
        return Math.clamp(place(day), 0, 100);
    }

    /** Round dates, as many as there is room for on a telephone: years, half-years or quarters. */
    List<Tick> ticks() {
        long months = ChronoUnit.MONTHS.between(from, to);
        int step = step(months);
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth month = beginning(step); !month.atDay(1).isAfter(to); month = month.plusMonths(step)) {
            ticks.add(new Tick(month.atDay(1), month.getMonthValue() == 1));
        }
        return ticks;
    }

    private static int step(long months) {
        if (months <= 18) {
            return 3;
        }
        if (months <= 42) {
            return 6;
        }
        return 12 * (int) Math.max(1, Math.ceilDiv(months / 12, MOST_TICKS));
    }

    /** The first month on the line whose distance from a January is a multiple of the step. */
    private YearMonth beginning(int step) {
        YearMonth month = YearMonth.of(from.getYear(), 1);
        while (month.atDay(1).isBefore(from)) {
            month = month.plusMonths(Math.min(step, 12));
        }
        return month;
    }
}
