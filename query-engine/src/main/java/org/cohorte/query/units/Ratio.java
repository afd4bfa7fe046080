package org.cohorte.query.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact quotient of two decimals; the divisor is never zero. */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    /** What every value is rounded to. */
    static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio power(int exponent) {
        BigDecimal above = exponent < 0 ? denominator : numerator;
        BigDecimal below = exponent < 0 ? numerator : denominator;
        return new Ratio(above.pow(Math.abs(exponent)), below.pow(Math.abs(exponent)));
    }

    /** The product with a value, rounded once. */
    BigDecimal apply(BigDecimal value) {
        BigDecimal product = value.multiply(numerator);
        return denominator.compareTo(BigDecimal.ONE) == 0 ? product.round(DIGITS) : product.divide(denominator, DIGITS);
    }

    /** The same quotient with a divisor of one when that is a short decimal, so that applying it is one product. */
    Ratio simplified() {
        try {
            BigDecimal quotient = numerator.divide(denominator);
            return quotient.precision() <= 40 ? of(quotient.stripTrailingZeros()) : this;
        } catch (ArithmeticException endless) {
            return this;
        }
    }
}
