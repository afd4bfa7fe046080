package org.cohorte.query.units;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/**
 * How the results of one analyte go from one dimension to another: {@code value × factor + offset}, rounded to 12 digits.
 *
 * @param analyte in English
 * @param codes   the codes of the results it holds for, {@code system|code}
 */
public record Bridge(String analyte, Set<String> codes, String from, String to, Ratio factor, BigDecimal offset) {

    public Bridge {
        Objects.requireNonNull(analyte);
        codes = Set.copyOf(codes);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(factor);
        Objects.requireNonNull(offset);
    }

    /** A value of {@link #from} as one of {@link #to}. */
    public BigDecimal apply(BigDecimal value) {
        return factor.apply(value).add(offset).round(Ratio.DIGITS);
    }

    /** The way back. */
    Bridge inverse() {
        Ratio back = factor.power(-1).simplified();
        return new Bridge(analyte, codes, to, from, back, back.apply(offset.negate()));
    }
}
