package org.cohorte.query.units;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number in the base unit of its dimension.
 *
 * @param value     of 12 significant digits at most
 * @param dimension the base unit, in UCUM: {@code g.m-3}, {@code mol.m-3}, {@code 1}, …
 */
public record Quantity(BigDecimal value, String dimension) {

    public Quantity {
        Objects.requireNonNull(value);
        Objects.requireNonNull(dimension);
    }
}
