package org.cohorte.query.criteria;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Completed years, months or days of life, both ends included; calendar-exact (a person born on 29 February 2000 is 18
 * on 1 March 2018). Nobody has an age before birth: an event dated before it matches no age, not even "at most 17".
 */
public record AgeRange(OptionalInt min, OptionalInt max, AgeUnit unit) {

    /** Unit of an age. */
    public enum AgeUnit {
        YEARS,
        MONTHS,
        DAYS
    }

    public AgeRange {
        Objects.requireNonNull(min);
        Objects.requireNonNull(max);
        Objects.requireNonNull(unit);
    }

    public static AgeRange years(int min, int max) {
        return new AgeRange(OptionalInt.of(min), OptionalInt.of(max), AgeUnit.YEARS);
    }
}
