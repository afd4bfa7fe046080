package org.cohorte.solr.people;

import java.time.LocalDate;

/**
 * Completed years on a day, by the calendar: who was born on 29 February 2000 is 18 on 1 March 2018. Nobody has an age before
 * birth.
 */
final class YearsOf {

    /** Beyond, people are as old as this. */
    static final int OLDEST = 150;

    private static final double DAYS_OF_A_YEAR = 365.2425;

    /** Last day of birth of those who have completed so many years. */
    private final int[] bornBy = new int[OLDEST + 1];

    YearsOf(LocalDate today) {
        for (int years = 0; years <= OLDEST; years++) {
            bornBy[years] = (int) today.minusYears(years).toEpochDay();
        }
    }

    /** Years of somebody born on a day; negative when born later than today. */
    int bornOn(int day) {
        int years = (int) Math.clamp((bornBy[0] - (long) day) / DAYS_OF_A_YEAR, 0, OLDEST);
        while (years < OLDEST && day <= bornBy[years + 1]) {
            years++;
        }
        while (years >= 0 && day > bornBy[years]) {
            years--;
        }
        return years;
    }
}
