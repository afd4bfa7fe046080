package org.cohorte.query.units;

import java.math.BigDecimal;

/**
 * From a unit to the base unit of its dimension: {@code (value + offset) × factor}.
 *
 * @param offset added first: temperatures alone need it
 */
record Conversion(BigDecimal offset, Ratio factor, String dimension) {

    Quantity apply(BigDecimal value) {
        BigDecimal shifted = offset.signum() == 0 ? value : value.add(offset);
        return new Quantity(factor.apply(shifted), dimension);
    }
}
