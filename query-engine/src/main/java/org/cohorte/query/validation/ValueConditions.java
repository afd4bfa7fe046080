package org.cohorte.query.validation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.ValueCondition.Operator;
import org.cohorte.query.units.Analytes;
import org.cohorte.query.units.Units;

/** A value condition has the bounds its operator needs, and a unit that its results can be converted to. */
final class ValueConditions implements Rule {

    private final Units units;
    private final Analytes analytes;
    private final CodeCatalogue catalogue;

    ValueConditions(Units units, Analytes analytes, CodeCatalogue catalogue) {
        this.units = units;
        this.analytes = analytes;
        this.catalogue = catalogue;
    }

    @Override
    public void check(Node node, Problems problems) {
        if (node instanceof LaboratoryCriterion laboratory) {
            laboratory.value().ifPresent(value -> {
                number(laboratory, "value.value", value.value(), problems);
                value.upTo().ifPresent(upTo -> number(laboratory, "value.upTo", upTo, problems));
                bounds(laboratory, value, problems);
                unit(laboratory, value, problems);
            });
        }
    }

    private static void number(LaboratoryCriterion laboratory, String member, BigDecimal number, Problems problems) {
        if (number.precision() > Limits.NUMBER_DIGITS || Math.abs((long) number.scale()) > Limits.NUMBER_DIGITS) {
            problems.error(
                    laboratory.id(),
                    member,
                    ProblemCodes.NUMBER_OUT_OF_RANGE,
                    Map.of(
                            "value",
                            number.round(new java.math.MathContext(Limits.NUMBER_DIGITS))
                                    .toString()),
                    "a number of at most " + Limits.NUMBER_DIGITS + " digits is expected");
        }
    }

    private static void bounds(LaboratoryCriterion laboratory, ValueCondition value, Problems problems) {
        boolean between = value.operator() == Operator.BETWEEN;
        if (between != value.upTo().isPresent()) {
            problems.error(
                    laboratory.id(),
                    "value.upTo",
                    ProblemCodes.UPPER_BOUND,
                    Map.of(),
                    between ? "between needs an upper bound" : "an upper bound stands with between alone");
        }
        value.upTo()
                .filter(upTo -> value.value().compareTo(upTo) > 0)
                .ifPresent(upTo -> problems.error(
                        laboratory.id(),
                        "value.value",
                        ProblemCodes.MIN_ABOVE_MAX,
                        Map.of("min", value.value().toString(), "max", upTo.toString()),
                        value.value() + " is above " + upTo));
        if (laboratory.codes().isEmpty()) {
            problems.warning(
                    laboratory.id(),
                    "codes",
                    ProblemCodes.VALUE_WITHOUT_CODE,
                    Map.of(),
                    "a value is asked of every analysis there is");
        }
    }

    private void unit(LaboratoryCriterion laboratory, ValueCondition value, Problems problems) {
        Optional<String> dimension = units.dimension(value.unit());
        if (dimension.isEmpty()) {
            problems.error(
                    laboratory.id(),
                    "value.unit",
                    ProblemCodes.UNKNOWN_UNIT,
                    Map.of("unit", value.unit()),
                    "\"" + value.unit() + "\" is no unit of UCUM");
            return;
        }
        if (laboratory.codes().isEmpty()) {
            return;
        }
        Set<String> used = catalogue.dimensions(laboratory.codes());
        boolean convertible = used.isEmpty() || used.stream().anyMatch(other -> joins(dimension.get(), other));
        if (!convertible) {
            String list = String.join(", ", new TreeSet<>(used));
            problems.error(
                    laboratory.id(),
                    "value.unit",
                    ProblemCodes.UNIT_NOT_CONVERTIBLE,
                    Map.of("unit", value.unit(), "used", list),
                    value.unit() + " cannot be converted to the units of these results: " + list);
        }
    }

    private boolean joins(String dimension, String other) {
        return dimension.equals(other)
                || analytes.from(dimension).stream()
                        .anyMatch(bridge -> bridge.to().equals(other));
    }
}
