package org.cohorte.e2e.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.Sex;
import org.cohorte.query.criteria.ValueCondition;

/** Criteria of the benchmark, and requests of them. */
final class Criteria {

    static final Code POTASSIUM = new Code("loinc", "2823-3");
    static final Code HAEMOGLOBIN_A1C = new Code("loinc", "4548-4");
    static final Code REACTIVE_PROTEIN = new Code("loinc", "1988-5");

    private Criteria() {}

    static Request linked(List<Link> links, Node... nodes) {
        return new Request(Population.everyone(), Group.all("root", nodes), links);
    }

    static Request ask(Node... nodes) {
        return new Request(Population.everyone(), Group.all("root", nodes), List.of());
    }

    static Node excluding(DiagnosisCriterion d) {
        return new DiagnosisCriterion(d.id(), d.name(), true, d.codes(), d.ranks(), d.sources(), d.options());
    }

    static PatientCriterion women() {
        return new PatientCriterion(
                "w",
                Optional.empty(),
                false,
                Set.of(Sex.FEMALE),
                Optional.<AgeRange>empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static DiagnosisCriterion diagnosis(String id, String code) {
        return new DiagnosisCriterion(
                id, Optional.empty(), false, List.of(new Code("cim10", code)), Set.of(), Set.of(), EventOptions.none());
    }

    static LaboratoryCriterion laboratory(String id, Code code, Optional<ValueCondition> value, EventOptions options) {
        return new LaboratoryCriterion(id, Optional.empty(), false, List.of(code), value, Set.of(), false, options);
    }

    static PrescriptionCriterion prescription(String id, String code) {
        return prescription(id, code, EventOptions.none());
    }

    static PrescriptionCriterion prescription(String id, String code, EventOptions options) {
        return new PrescriptionCriterion(
                id, Optional.empty(), false, List.of(new Code("atc", code)), Set.of(), Optional.empty(), options);
    }

    /** Potassium in mmol/L: its base unit mol.m-3 is the same number. */
    static Optional<ValueCondition> above(String bound) {
        return Optional.of(
                new ValueCondition(ValueCondition.Operator.GREATER, new BigDecimal(bound), Optional.empty(), "mmol/L"));
    }

    static EventOptions times(int n, Occurrences.Counted counted) {
        return EventOptions.none().withOccurrences(new Occurrences(counted, n, OptionalInt.empty()));
    }

    static LaboratoryCriterion laboratory(String id, Code code) {
        return laboratory(id, code, Optional.empty(), EventOptions.none());
    }
}
