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
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.MedicineCriterion;
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

    /** A condition, and where it stands. */
    private record Asked(String id, String member, List<Code> codes, ValueCondition value) {

        String at(String part) {
            return member + "." + part;
        }
    }

    @Override
    public void check(Node node, Problems problems) {
        if (!(node instanceof EventCriterion event)) {
            return;
        }
        String member = event instanceof MedicineCriterion ? "dose" : "value";
        event.value().ifPresent(value -> {
            if (event.codes().isEmpty()) {
                problems.warning(
                        event.id(),
                        "codes",
                        ProblemCodes.VALUE_WITHOUT_CODE,
                        Map.of(),
                        "a value is asked of every analysis there is");
            }
            check(new Asked(event.id(), member, event.codes(), value), problems);
        });
        if (event instanceof FormCriterion form) {
            for (int i = 0; i < form.answers().size(); i++) {
                String place = "answers[" + i + "].value";
                form.answers()
                        .get(i)
                        .value()
                        .ifPresent(value -> check(new Asked(form.id(), place, List.of(), value), problems));
            }
        }
    }

    private void check(Asked asked, Problems problems) {
        number(asked, "value", asked.value().value(), problems);
        asked.value().upTo().ifPresent(upTo -> number(asked, "upTo", upTo, problems));
        bounds(asked, problems);
        unit(asked, problems);
    }

    private static void number(Asked asked, String part, BigDecimal number, Problems problems) {
        if (number.precision() > Limits.NUMBER_DIGITS || Math.abs((long) number.scale()) > Limits.NUMBER_DIGITS) {
            problems.error(
                    asked.id(),
                    asked.at(part),
                    ProblemCodes.NUMBER_OUT_OF_RANGE,
                    Map.of(
                            "value",
                            number.round(new MathContext(Limits.NUMBER_DIGITS)).toString()),
                    "a number of at most " + Limits.NUMBER_DIGITS + " digits is expected");
        }
    }

    private static void bounds(Asked asked, Problems problems) {
        ValueCondition value = asked.value();
        boolean between = value.operator() == Operator.BETWEEN;
        if (between != value.upTo().isPresent()) {
            problems.error(
                    asked.id(),
                    asked.at("upTo"),
                    ProblemCodes.UPPER_BOUND,
                    Map.of(),
                    between ? "between needs an upper bound" : "an upper bound stands with between alone");
        }
        value.upTo()
                .filter(upTo -> value.value().compareTo(upTo) > 0)
                .ifPresent(upTo -> problems.error(
                        asked.id(),
                        asked.at("value"),
                        ProblemCodes.MIN_ABOVE_MAX,
                        Map.of("min", value.value().toString(), "max", upTo.toString()),
                        value.value() + " is above " + upTo));
    }

    private void unit(Asked asked, Problems problems) {
        ValueCondition value = asked.value();
        Optional<String> dimension = units.dimension(value.unit());
        if (dimension.isEmpty()) {
            problems.error(
                    asked.id(),
                    asked.at("unit"),
                    ProblemCodes.UNKNOWN_UNIT,
                    Map.of("unit", value.unit()),
                    "\"" + value.unit() + "\" is no unit of UCUM");
            return;
        }
        if (asked.codes().isEmpty()) {
            return;
        }
        Set<String> used = catalogue.dimensions(asked.codes());
        boolean convertible = used.isEmpty()
                || used.contains(dimension.get())
                || bridges(dimension.get(), asked.codes()).anyMatch(bridge -> used.contains(bridge.to()));
        if (!convertible) {
            String list = String.join(", ", new TreeSet<>(used));
            problems.error(
                    asked.id(),
                    asked.at("unit"),
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
