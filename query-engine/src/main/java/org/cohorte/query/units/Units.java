package org.cohorte.query.units;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Units of measure: any unit of UCUM, and the spellings met in French hospitals, to the coherent base unit of its
 * dimension, by exact decimal factors. 150 µmol/L and 0.15 mmol/L are the same quantity. Safe for several threads; a
 * spelling met before costs a look-up and a product.
 *
 * <p>Source: The Unified Code for Units of Measure, version 2.2, with three departures: the mole, the arbitrary units
 * ({@code [iU]}, …) and the pH are dimensions, not numbers; mol/mol keeps a dimension of its own; an area of body
 * surface by which a clearance is divided ({@code /1.73 m2}) is left out.
 */
public final class Units {

    /** A source can hold any number of misspelt units: beyond this many they are worked out each time. */
    private static final int KEPT = 10_000;

    private static final int LONGEST = 100;

    /** What a spelling turned out to be; unknown ones are remembered too. */
    private record Known(Optional<Conversion> conversion) {}

    private final UcumExpressions expressions = new UcumExpressions();
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    /** The value in the base unit of its dimension; empty when the unit is unknown or has no fixed factor. */
    public Optional<Quantity> toBase(BigDecimal value, String unit) {
        return conversion(unit).map(conversion -> conversion.apply(value));
    }

    /** The base unit that a unit converts to; empty when the unit is unknown. */
    public Optional<String> dimension(String unit) {
        return conversion(unit).map(Conversion::dimension);
    }

    private Optional<Conversion> conversion(String unit) {
        @Nullable Known before = known.get(unit);
        return before == null ? learn(unit) : before.conversion();
    }

    private Optional<Conversion> learn(String unit) {
        if (unit.length() > LONGEST || unit.isBlank()) {
            return Optional.empty();
        }
        Optional<Conversion> conversion = evaluate(unit.strip());
        if (known.size() < KEPT) {
            known.put(unit, new Known(conversion));
        }
        return conversion;
    }

    private synchronized Optional<Conversion> evaluate(String unit) {
        return expressions.evaluate(Spellings.ucum(unit));
    }
}
