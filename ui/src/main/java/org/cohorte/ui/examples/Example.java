package org.cohorte.ui.examples;

import static org.cohorte.query.criteria.Occurrences.Counted.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.Sex;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.StayType;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.ValueCondition.Operator;

/** A request to start from. Its name in the address is stable: {@code requests/new?example=kidney}. */
public enum Example {
    KIDNEY,
    DIABETES,
    HEART;

    /** The example of this name, if there is one. */
    public static Optional<Example> named(String path) {
        return Arrays.stream(values())
                .filter(example -> example.path().equals(path))
                .findFirst();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Request request() {
        return switch (this) {
            case KIDNEY -> kidney();
            case DIABETES -> diabetes();
            case HEART -> heart();
        };
    }

    /** Women whose kidneys fail, without dialysis. */
    private static Request kidney() {
        return all(
                patient("c1", Set.of(Sex.FEMALE), AgeRange.years(18, 75)),
                new StayCriterion(
                        "c2",
                        Optional.empty(),
                        false,
                        Set.of(StayType.INPATIENT, StayType.DAY_CASE),
                        Set.of(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        EventOptions.none().withDate(DateRange.since(LocalDate.of(2022, 1, 1)))),
                laboratory("c3", "14682-9", Operator.GREATER, "150", "umol/L", Occurrences.atLeast(2, DAYS)),
                new ProcedureCriterion(
                        "c4",
                        Optional.empty(),
                        true,
                        List.of(new Code("ccam", "JVJF004")),
                        Set.of(),
                        EventOptions.none()));
    }

    /** Type 2 diabetes that metformin does not hold. */
    private static Request diabetes() {
        return all(
                diagnosis("c1", "E11"),
                prescription("c2", "A10BA02"),
                laboratory("c3", "4548-4", Operator.AT_LEAST, "8", "%", Occurrences.atLeastOne()));
    }

    /** Heart failure found in words, under a loop diuretic. */
    private static Request heart() {
        return all(
                new DocumentCriterion(
                        "c1",
                        Optional.empty(),
                        false,
                        "\"insuffisance cardiaque\"",
                        DocumentCriterion.Where.TITLE_OR_BODY,
                        Set.of(),
                        EventOptions.none()),
                prescription("c2", "C03CA"),
                patient("c3", Set.of(), new AgeRange(OptionalInt.of(65), OptionalInt.empty(), AgeRange.AgeUnit.YEARS)));
    }

    private static Request all(Node... nodes) {
        return new Request(Population.everyone(), Group.all("root", nodes), List.of());
    }

    private static Node patient(String id, Set<Sex> sexes, AgeRange age) {
        return new PatientCriterion(
                id,
                Optional.empty(),
                false,
                sexes,
                Optional.of(age),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Node diagnosis(String id, String code) {
        return new DiagnosisCriterion(
                id, Optional.empty(), false, List.of(new Code("cim10", code)), Set.of(), Set.of(), EventOptions.none());
    }

    private static Node prescription(String id, String code) {
        return new PrescriptionCriterion(
                id,
                Optional.empty(),
                false,
                List.of(new Code("atc", code)),
                Set.of(),
                Optional.empty(),
                EventOptions.none());
    }

    private static Node laboratory(
            String id, String code, Operator operator, String value, String unit, Occurrences occurrences) {
        return new LaboratoryCriterion(
                id,
                Optional.empty(),
                false,
                List.of(new Code("loinc", code)),
                Optional.of(new ValueCondition(operator, new BigDecimal(value), Optional.empty(), unit)),
                Set.of(),
                false,
                EventOptions.none().withOccurrences(occurrences));
    }
}
