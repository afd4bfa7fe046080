package org.cohorte.query.validation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.DateRange;

/** Ages that people born in a time can have in another. */
final class Lifetimes {

    private Lifetimes() {}

    /** Whether somebody born in one range can be of this age on some day of the other; an open end is any day. */
    static boolean isPossible(AgeRange age, DateRange birth, DateRange days) {
        Optional<Long> oldest = age(birth.from(), days.to(), age.unit());
        Optional<Long> youngest = age(birth.to(), days.from(), age.unit());
        return oldest.orElse(Long.MAX_VALUE) >= age.min().orElse(0)
                && youngest.orElse(0L) <= age.max().orElse(Integer.MAX_VALUE);
    }

    private static Optional<Long> age(Optional<LocalDate> birth, Optional<LocalDate> day, AgeRange.AgeUnit unit) {
        // the day after an anniversary that a year does not have is left aside: one day of doubt gives no advice
        return birth.flatMap(born -> day.map(then -> switch (unit) {
            case YEARS -> ChronoUnit.YEARS.between(born, then);
            case MONTHS -> ChronoUnit.MONTHS.between(born, then);
            case DAYS -> ChronoUnit.DAYS.between(born, then);
        }));
    }
}
