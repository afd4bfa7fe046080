package org.cohorte.query.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.Random;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.AgeRange.AgeUnit;
import org.junit.jupiter.api.Test;

class AgesTest {

    @Test
    void followsTheCalendar() {
        assertThat(isOfAge("2000-02-29", "2018-02-28", 18, 18, AgeUnit.YEARS)).isFalse();
        assertThat(isOfAge("2000-02-29", "2018-03-01", 18, 18, AgeUnit.YEARS)).isTrue();
        assertThat(isOfAge("2000-02-29", "2020-02-29", 20, 20, AgeUnit.YEARS)).isTrue();
        assertThat(isOfAge("2000-01-31", "2000-02-29", 1, 1, AgeUnit.MONTHS)).isFalse();
        assertThat(isOfAge("2000-01-31", "2000-03-01", 1, 1, AgeUnit.MONTHS)).isTrue();
        assertThat(isOfAge("2000-01-31", "2000-01-31", 0, 0, AgeUnit.DAYS)).isTrue();
        assertThat(isOfAge("2000-02-01", "2000-01-31", 0, 100, AgeUnit.DAYS)).isFalse();
    }

    /** Against the counting of java.time, which completes a month or a year of the last days on the first of the next. */
    @Test
    void agreesWithCompletedYearsMonthsAndDays() {
        long seed = 29;
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            LocalDate birth = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(3_000));
            LocalDate day = birth.plusDays(random.nextInt(12_000));
            Period age = Period.between(birth, day);
            String what = "seed " + seed + ": " + birth + " on " + day;
            assertThat(only(birth, day, age.getYears(), AgeUnit.YEARS)).as(what).isTrue();
            assertThat(only(birth, day, (int) age.toTotalMonths(), AgeUnit.MONTHS))
                    .as(what)
                    .isTrue();
            assertThat(only(birth, day, (int) ChronoUnit.DAYS.between(birth, day), AgeUnit.DAYS))
                    .as(what)
                    .isTrue();
        }
    }

    private static boolean only(LocalDate birth, LocalDate day, int age, AgeUnit unit) {
        return isOfAge(birth.toString(), day.toString(), age, age, unit)
                && !isOfAge(birth.toString(), day.toString(), age + 1, age + 100, unit)
                && (age == 0 || !isOfAge(birth.toString(), day.toString(), 0, age - 1, unit));
    }

    private static boolean isOfAge(String birth, String day, int min, int max, AgeUnit unit) {
        Query query = Ages.on(LocalDate.parse(day), new AgeRange(OptionalInt.of(min), OptionalInt.of(max), unit));
        Query.Range range = (Query.Range) query;
        long born = LocalDate.parse(birth).toEpochDay();
        return Long.parseLong(range.from()) <= born && born <= Long.parseLong(range.to());
    }
}
