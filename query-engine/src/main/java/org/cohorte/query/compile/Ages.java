package org.cohorte.query.compile;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.AgeRange.AgeUnit;
import org.cohorte.solr.Fields;

/**
 * Conditions on ages, by the calendar: a person born on 29 February 2000 is 18 on 1 March 2018. Nobody has an age before
 * birth.
 */
final class Ages {

    private static final int MONTHS = 12;

    private Ages() {}

    /** Patients of this age on a day. */
    static Query on(LocalDate day, AgeRange range) {
        LocalDate youngest = back(day, range.unit(), range.min().orElse(0));
        if (range.max().isEmpty()) {
            return Query.atMost(Fields.BIRTH_DAY, youngest.toEpochDay());
        }
        LocalDate oldest = back(day, range.unit(), range.max().getAsInt() + 1L).plusDays(1);
        return Query.between(Fields.BIRTH_DAY, oldest.toEpochDay(), youngest.toEpochDay());
    }

    /** Patients of this age today, or at death for the dead. The age at death is known to the month, or is asked in days. */
    static Query todayOrAtDeath(LocalDate today, AgeRange range) {
        Query dead = Query.term(Fields.DECEASED, "true");
        Query living = new Query.Clauses().must(on(today, range)).mustNot(dead).build();
        Query gone = new Query.Clauses().must(dead).must(atDeath(range)).build();
        return Query.any(living, gone);
    }

    /** Events at this age. */
    static Query atEvent(AgeRange range) {
        return range.unit() == AgeUnit.DAYS
                ? numbers(Fields.AGE_DAYS, range.min().orElse(0), range.max())
                : months(Fields.AGE_MONTHS, range);
    }

    private static Query atDeath(AgeRange range) {
        return range.unit() == AgeUnit.DAYS
                ? new Query.DaysOfLife(range.min().orElse(0), range.max())
                : months(Fields.AGE_AT_DEATH_MONTHS, range);
    }

    private static Query months(String field, AgeRange range) {
        int factor = range.unit() == AgeUnit.YEARS ? MONTHS : 1;
        OptionalInt max = range.max().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(range.max().getAsInt() * factor + factor - 1);
        return numbers(field, range.min().orElse(0) * factor, max);
    }

    private static Query numbers(String field, int min, OptionalInt max) {
        return max.isEmpty() ? Query.atLeast(field, min) : Query.between(field, min, max.getAsInt());
    }

    private static LocalDate back(LocalDate day, AgeUnit unit, long count) {
        return switch (unit) {
            case YEARS -> day.minusYears(count);
            case MONTHS -> day.minusMonths(count);
            case DAYS -> day.minusDays(count);
        };
    }
}
