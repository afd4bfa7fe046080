package org.cohorte.ingest.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Who a patient is, before anything happens to them.
 *
 * @param number  rank in the hospital, from 0
 * @param first   day of the first contact with the hospital
 * @param home    the hospital they usually go to
 * @param frailty 1 for most; above, illness is likelier and worse
 */
record Person(
        long number,
        boolean female,
        LocalDate birth,
        LocalDate first,
        Site home,
        String ipp,
        String familyName,
        String givenName,
        String area,
        boolean smoker,
        boolean obese,
        double frailty) {

    /** Completed years on that day. */
    int age(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birth, day);
    }

    /** Completed years at the first contact. */
    int age() {
        return age(first);
    }

    /** That day, or the day of their seventeenth birthday when it is later: before, some diseases are not found. */
    LocalDate grownUp(LocalDate day) {
        LocalDate seventeen = birth.plusYears(17);
        return day.isBefore(seventeen) ? seventeen : day;
    }

    boolean adult() {
        return age() >= 18;
    }

    /** A share that grows by {@code slope} for each year above {@code from}, between 0 and {@code most}. */
    double grows(int from, double slope, double most) {
        return Math.clamp((age() - from) * slope, 0, most);
    }
}
