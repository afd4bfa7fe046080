package org.cohorte.e2e.proof;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.cohorte.ingest.model.Moment;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.AgeRange.AgeUnit;
import org.cohorte.query.criteria.DateRange;

/**
 * Ages and date ranges, counted on fingers.
 *
 * <p>Readings taken where the page is silent: nobody has an age before birth; for ages, a date known to the month or the
 * year counts as the first day it may be.
 */
final class NaiveCalendar {

    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    private NaiveCalendar() {}

    /**
     * Completed months: one more each time the day of birth comes round. In a month too short to have that day it comes
     * round on the first of the next, so that a person born on 29 February 2000 is 18 on 1 March 2018.
     */
    static OptionalInt completedMonths(LocalDate birth, LocalDate on) {
        int months = 12 * (on.getYear() - birth.getYear()) + on.getMonthValue() - birth.getMonthValue();
        if (on.getDayOfMonth() < birth.getDayOfMonth()) {
            months--;
        }
        return dayNumber(on) < dayNumber(birth) ? OptionalInt.empty() : OptionalInt.of(months);
    }

    static OptionalInt completedYears(LocalDate birth, LocalDate on) {
        OptionalInt months = completedMonths(birth, on);
        return months.isEmpty() ? months : OptionalInt.of(months.getAsInt() / 12);
    }

    static OptionalInt completedDays(LocalDate birth, LocalDate on) {
        int days = daysBetween(birth, on);
        return days < 0 ? OptionalInt.empty() : OptionalInt.of(days);
    }

    static int daysBetween(LocalDate from, LocalDate to) {
        return dayNumber(to) - dayNumber(from);
    }

    static OptionalInt completed(AgeUnit unit, LocalDate birth, LocalDate on) {
        return switch (unit) {
            case YEARS -> completedYears(birth, on);
            case MONTHS -> completedMonths(birth, on);
            case DAYS -> completedDays(birth, on);
        };
    }

    /** Both ends included; an absent end is open. */
    static boolean holds(AgeRange range, LocalDate birth, LocalDate on) {
        OptionalInt age = completed(range.unit(), birth, on);
        return age.isPresent()
                && (range.min().isEmpty() || age.getAsInt() >= range.min().getAsInt())
                && (range.max().isEmpty() || age.getAsInt() <= range.max().getAsInt());
    }

    /** The last day that something known to the day, the month or the year may have happened on. */
    static LocalDate lastPossibleDay(Moment moment) {
        return switch (moment.precision()) {
            case INSTANT, DAY -> moment.day();
            case MONTH -> moment.day().withDayOfMonth(moment.day().lengthOfMonth());
            case YEAR -> LocalDate.of(moment.day().getYear(), 12, 31);
        };
    }

    /** Both ends included; an absent end is open. */
    static boolean holds(DateRange range, LocalDate day) {
        return range.from().map(from -> dayNumber(from) <= dayNumber(day)).orElse(true)
                && range.to().map(to -> dayNumber(day) <= dayNumber(to)).orElse(true);
    }

    /** Days of the Gregorian calendar since the eve of 1 January of year 1. */
    private static int dayNumber(LocalDate date) {
        int past = date.getYear() - 1;
        int days = 365 * past + past / 4 - past / 100 + past / 400;
        days += DAYS_BEFORE_MONTH[date.getMonthValue() - 1] + date.getDayOfMonth();
        return date.getMonthValue() > 2 && leap(date.getYear()) ? days + 1 : days;
    }

    private static boolean leap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
