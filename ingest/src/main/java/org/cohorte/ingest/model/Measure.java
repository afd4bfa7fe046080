package org.cohorte.ingest.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A measured number as the source gave it.
 *
 * @param unit       as the source spells it
 * @param comparator {@code <}, {@code <=}, {@code >=} or {@code >} when the source gave a bound
 * @param low        lower end of the reference range, same unit
 * @param high       upper end of the reference range, same unit
 */
public record Measure(
        BigDecimal value,
        Optional<String> unit,
        Optional<String> comparator,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high) {}
