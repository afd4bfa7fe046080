package org.cohorte.query.criteria;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A comparison of a measured number, in the unit the user typed. A result that its source gives as a bound ("&lt; 5") matches
 * when every number it may stand for does, and not otherwise: it is below 5 and below 10, and neither above 3 nor equal to 4.
 *
 * @param operator the comparison
 * @param value    the bound, or the lower bound of {@code BETWEEN}
 * @param upTo     the upper bound of {@code BETWEEN}, included; absent otherwise
 * @param unit     a unit in UCUM
 */
public record ValueCondition(Operator operator, BigDecimal value, Optional<BigDecimal> upTo, String unit) {

    /** Comparison of a result with a bound. */
    public enum Operator {
        LESS,
        AT_MOST,
        EQUAL,
        AT_LEAST,
        GREATER,
        /** Both ends included. */
        BETWEEN
    }

    public ValueCondition {
        Objects.requireNonNull(operator);
        Objects.requireNonNull(value);
        Objects.requireNonNull(upTo);
        Objects.requireNonNull(unit);
    }
}
