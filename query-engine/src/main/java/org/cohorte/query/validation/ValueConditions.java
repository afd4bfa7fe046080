package org.cohorte.query.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.ValueCondition.Operator;
import org.cohorte.query.units.Analytes;
import org.cohorte.query.units.Bridge;
import org.cohorte.query.units.Units;

/** A value condition has the bounds its operator needs, and a unit that its results can be converted to. */
final class ValueConditions implements Rule {

    private static final Pattern SINGLE = Pattern.compile("loinc\\|\\d+-\\d");

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
        if (node instanceof EventCriterion event) {
            event.value().ifPresent(value -> {
                number(event, "value.value", value.value(), problems);
                value.upTo().ifPresent(upTo -> number(event, "value.upTo", upTo, problems));
                bounds(event, value, problems);
                unit(event, value, problems);
            });
        }
    }

    private static void number(EventCriterion event, String member, BigDecimal number, Problems problems) {
        if (number.precision() > Limits.NUMBER_DIGITS || Math.abs((long) number.scale()) > Limits.NUMBER_DIGITS) {
            problems.error(
                    event.id(),
                    member,
                    ProblemCodes.NUMBER_OUT_OF_RANGE,
                    Map.of(
                            "value",
                            number.round(new MathContext(Limits.NUMBER_DIGITS)).toString()),
                    "a number of at most " + Limits.NUMBER_DIGITS + " digits is expected");
        }
    }

    private static void bounds(EventCriterion event, ValueCondition value, Problems problems) {
        boolean between = value.operator() == Operator.BETWEEN;
        if (between != value.upTo().isPresent()) {
            problems.error(
                    event.id(),
                    "value.upTo",
                    ProblemCodes.UPPER_BOUND,
                    Map.of(),
                    between ? "between needs an upper bound" : "an upper bound stands with between alone");
        }
        value.upTo()
                .filter(upTo -> value.value().compareTo(upTo) > 0)
                .ifPresent(upTo -> problems.error(
                        event.id(),
                        "value.value",
                        ProblemCodes.MIN_ABOVE_MAX,
                        Map.of("min", value.value().toString(), "max", upTo.toString()),
                        value.value() + " is above " + upTo));
        if (event.codes().isEmpty()) {
            problems.warning(
                    event.id(),
                    "codes",
                    ProblemCodes.VALUE_WITHOUT_CODE,
                    Map.of(),
                    "a value is asked of every analysis there is");
        }
    }

    private void unit(EventCriterion event, ValueCondition value, Problems problems) {
        Optional<String> dimension = units.dimension(value.unit());
        if (dimension.isEmpty()) {
            problems.error(
                    event.id(),
                    "value.unit",
                    ProblemCodes.UNKNOWN_UNIT,
                    Map.of("unit", value.unit()),
                    "\"" + value.unit() + "\" is no unit of UCUM");
            return;
        }
        if (event.codes().isEmpty()) {
            return;
        }
        Set<String> used = catalogue.dimensions(event.codes());
        boolean convertible = used.isEmpty()
                || used.contains(dimension.get())
                || bridges(dimension.get(), event.codes()).anyMatch(bridge -> used.contains(bridge.to()));
        if (!convertible) {
            String list = String.join(", ", new TreeSet<>(used));
            problems.error(
                    event.id(),
                    "value.unit",
                    ProblemCodes.UNIT_NOT_CONVERTIBLE,
                    Map.of("unit", value.unit(), "used", list),
                    value.unit() + " cannot be converted to the units of these results: " + list);
        }
    }

    /** A code that is no single analysis may hold any analyte below it. */
    private Stream<Bridge> bridges(String dimension, List<Code> codes) {
        boolean single =
                codes.stream().allMatch(code -> SINGLE.matcher(code.token()).matches());
        return analytes.from(dimension).stream()
                .filter(bridge -> !single
                        || codes.stream().anyMatch(code -> bridge.codes().contains(code.token())));
    }
}
