package org.cohorte.e2e.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Measure;
import org.cohorte.query.criteria.ValueCondition;

/**
 * The few units of measure that the random hospital writes, and how to compare numbers in them.
 *
 * <p>Readings taken where the page is silent: what was measured, hence its molar mass, is told by the codes that the result
 * bears; a result without a unit is a pure number; a result given as a bound ({@code < 5}) meets a condition only when every
 * number the bound allows would meet it; every number that cannot become one in the condition's unit is left out, and told
 * to be.
 */
final class NaiveUnits {

    /** What a unit measures, and how many of the dimension's reference unit it is. */
    private record Unit(String dimension, BigDecimal factor) {}

    private static final String MASS = "mass concentration, g/L";
    private static final String AMOUNT = "amount concentration, mol/L";
    private static final String CELLS = "number concentration, per litre";
    private static final String RATIO = "ratio";
    private static final String WEIGHT = "mass, g";
    private static final String PRESSURE = "pressure, mmHg";
    private static final String RATE = "rate, per minute";
    private static final String MOLES = "ratio of amounts";

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            unit("g/L", MASS, "1"),
            unit("g/dL", MASS, "10"),
            unit("mg/dL", MASS, "0.01"),
            unit("mg/L", MASS, "0.001"),
            unit("mg/l", MASS, "0.001"),
            unit("ug/L", MASS, "0.000001"),
            unit("ng/mL", MASS, "0.000001"),
            unit("mol/L", AMOUNT, "1"),
            unit("mmol/L", AMOUNT, "0.001"),
            unit("umol/L", AMOUNT, "0.000001"),
            unit("\u00b5mol/L", AMOUNT, "0.000001"),
            unit("\u03bcmol/L", AMOUNT, "0.000001"),
            unit("\u00b5mol/l", AMOUNT, "0.000001"),
            unit("nmol/L", AMOUNT, "0.000000001"),
            unit("10*9/L", CELLS, "1000000000"),
            unit("10*3/uL", CELLS, "1000000000"),
            unit("G/L", CELLS, "1000000000"),
            unit("Giga/L", CELLS, "1000000000"),
            unit("10^9/L", CELLS, "1000000000"),
            unit("10*6/L", CELLS, "1000000"),
            unit("%", RATIO, "0.01"),
            unit("1", RATIO, "1"),
            unit("mmol/mol", MOLES, "0.001"),
            unit("kg", WEIGHT, "1000"),
            unit("g", WEIGHT, "1"),
            unit("mg", WEIGHT, "0.001"),
            unit("mm[Hg]", PRESSURE, "1"),
            unit("mmHg", PRESSURE, "1"),
            unit("/min", RATE, "1"));

    /** Grams per mole of what a test measures, by the test's code. */
    private static final Map<String, BigDecimal> MOLAR_MASS = Map.of(
            "loinc|14682-9", new BigDecimal("113.12"),
            "loinc|2160-0", new BigDecimal("113.12"),
            "loinc|14749-6", new BigDecimal("180.16"),
            "loinc|2345-7", new BigDecimal("180.16"));

    private static final String HBA1C = "loinc|4548-4";
    /** HbA1c in percent is 0.09148 times HbA1c in mmol/mol, plus 2.152: the master equation of the IFCC and the NGSP. */
    private static final BigDecimal NGSP_OF_IFCC = new BigDecimal("0.9148");

    private static final BigDecimal NGSP_AT_ZERO = new BigDecimal("0.02152");

    private NaiveUnits() {}

    private static Map.Entry<String, Unit> unit(String name, String dimension, String factor) {
        return Map.entry(name, new Unit(dimension, new BigDecimal(factor)));
    }

    /** Whether a number can be held against a condition at all, whatever the number. */
    static boolean canJudge(Measure measure, List<Coding> codings, ValueCondition condition) {
        return inReferenceUnit(measure, codings, asked(condition)).isPresent();
    }

    private static String unit(Measure measure) {
        return measure.unit().orElse("1");
    }

    /** Whether a number meets a condition; {@code codings} say what was measured. */
    static boolean meets(Measure measure, List<Coding> codings, ValueCondition condition) {
        return inReferenceUnit(measure, codings, asked(condition))
                .map(number -> compare(number, measure.comparator(), condition, asked(condition)))
                .orElse(false);
    }

    private static Unit asked(ValueCondition condition) {
        return Optional.ofNullable(UNITS.get(condition.unit()))
                .orElseThrow(() -> new IllegalArgumentException("a unit that this table lacks: " + condition.unit()));
    }

    private static Optional<BigDecimal> inReferenceUnit(Measure measure, List<Coding> codings, Unit asked) {
        Unit given = UNITS.get(unit(measure));
        if (given == null) {
            return Optional.empty();
        }
        BigDecimal number = measure.value().multiply(given.factor());
        if (given.dimension().equals(asked.dimension())) {
            return Optional.of(number);
        }
        boolean hba1c = codings.stream().anyMatch(coding -> coding.token().equals(HBA1C));
        if (hba1c && given.dimension().equals(MOLES) && asked.dimension().equals(RATIO)) {
            return Optional.of(number.multiply(NGSP_OF_IFCC).add(NGSP_AT_ZERO));
        }
        if (hba1c && given.dimension().equals(RATIO) && asked.dimension().equals(MOLES)) {
            return Optional.of(number.subtract(NGSP_AT_ZERO).divide(NGSP_OF_IFCC, MathContext.DECIMAL64));
        }
        Optional<BigDecimal> molarMass = codings.stream()
                .map(Coding::token)
                .filter(MOLAR_MASS::containsKey)
                .map(MOLAR_MASS::get)
                .findFirst();
        if (given.dimension().equals(MASS) && asked.dimension().equals(AMOUNT)) {
            return molarMass.map(mass -> number.divide(mass, MathContext.DECIMAL64));
        }
        if (given.dimension().equals(AMOUNT) && asked.dimension().equals(MASS)) {
            return molarMass.map(number::multiply);
        }
        return Optional.empty();
    }

    private static boolean compare(
            BigDecimal number, Optional<String> comparator, ValueCondition condition, Unit asked) {
        int toLow = number.compareTo(condition.value().multiply(asked.factor()));
        int toHigh = condition
                .upTo()
                .map(high -> number.compareTo(high.multiply(asked.factor())))
                .orElse(0);
        return switch (comparator.orElse("=")) {
            case "=" ->
                switch (condition.operator()) {
                    case LESS -> toLow < 0;
                    case AT_MOST -> toLow <= 0;
                    case EQUAL -> toLow == 0;
                    case AT_LEAST -> toLow >= 0;
                    case GREATER -> toLow > 0;
                    case BETWEEN -> toLow >= 0 && toHigh <= 0;
                };
            case "<" ->
                switch (condition.operator()) {
                    case LESS, AT_MOST -> toLow <= 0;
                    case EQUAL, AT_LEAST, GREATER, BETWEEN -> false;
                };
            case "<=" ->
                switch (condition.operator()) {
                    case LESS -> toLow < 0;
                    case AT_MOST -> toLow <= 0;
                    case EQUAL, AT_LEAST, GREATER, BETWEEN -> false;
                };
            case ">" ->
                switch (condition.operator()) {
                    case GREATER, AT_LEAST -> toLow >= 0;
                    case LESS, AT_MOST, EQUAL, BETWEEN -> false;
                };
            case ">=" ->
                switch (condition.operator()) {
                    case GREATER -> toLow > 0;
                    case AT_LEAST -> toLow >= 0;
                    case LESS, AT_MOST, EQUAL, BETWEEN -> false;
                };
            default -> throw new IllegalArgumentException("no such comparator: " + comparator);
        };
    }

    /** Below the result's own reference range; a bound only when all it allows lies below. */
    static boolean isLow(Measure measure) {
        return measure.low()
                .map(low -> {
                    int side = measure.value().compareTo(low);
                    return switch (measure.comparator().orElse("=")) {
                        case "=", "<=" -> side < 0;
                        case "<" -> side <= 0;
                        default -> false;
                    };
                })
                .orElse(false);
    }

    /** Above the result's own reference range; a bound only when all it allows lies above. */
    static boolean isHigh(Measure measure) {
        return measure.high()
                .map(high -> {
                    int side = measure.value().compareTo(high);
                    return switch (measure.comparator().orElse("=")) {
                        case "=", ">=" -> side > 0;
                        case ">" -> side >= 0;
                        default -> false;
                    };
                })
                .orElse(false);
    }
}
