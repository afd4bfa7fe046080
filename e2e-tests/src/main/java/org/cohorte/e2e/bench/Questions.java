package org.cohorte.e2e.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cohorte.e2e.bench.Question.Own;
import org.cohorte.e2e.bench.Question.With;
import org.cohorte.e2e.bench.Question.Without;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.Sex;
import org.cohorte.query.criteria.ValueCondition;

/** The table of requests. */
final class Questions {

    private static final Code POTASSIUM = new Code("loinc", "2823-3");
    private static final Code HAEMOGLOBIN_A1C = new Code("loinc", "4548-4");
    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
    private static final String POTASSIUM_EVENTS = "+kind:laboratory +codes:\"loinc|2823-3\"";

    private Questions() {}

    static List<Question> all() {
        return List.of(
                new Question(
                        "one frequent analyte",
                        ask(laboratory("a", POTASSIUM, Optional.empty(), EventOptions.none())),
                        "select count(distinct patient) from laboratory where code = '2823-3'",
                        Optional.of(List.of(new With(POTASSIUM_EVENTS)))),
                new Question(
                        "an analyte by numeric range",
                        ask(laboratory("a", POTASSIUM, above("5.0"), EventOptions.none())),
                        "select count(distinct patient) from laboratory where code = '2823-3' and value > 5.0",
                        Optional.of(List.of(new With(POTASSIUM_EVENTS + " +value:{5.0 TO *]")))),
                new Question(
                        "a range, three times or more",
                        ask(laboratory("a", POTASSIUM, above("4.5"), times(3, Occurrences.Counted.EVENTS))),
                        "select count(*) from (select patient from laboratory where code = '2823-3' and value > 4.5"
                                + " group by patient having count(*) >= 3) x",
                        Optional.empty()),
                new Question(
                        "a range, on three days or more",
                        ask(laboratory("a", POTASSIUM, above("4.5"), times(3, Occurrences.Counted.DAYS))),
                        "select count(*) from (select patient from laboratory where code = '2823-3' and value > 4.5"
                                + " group by patient having count(distinct day) >= 3) x",
                        Optional.empty()),
                new Question(
                        "a chapter of diagnoses",
                        ask(diagnosis("a", "IX")),
                        "select count(distinct patient) from diagnosis where code >= 'I' and code < 'J'",
                        Optional.of(List.of(new With("+kind:diagnosis +codes:\"cim10|IX\"")))),
                new Question(
                        "patients without an event",
                        ask(excluding(diagnosis("a", "I10"))),
                        "select count(*) from patient p where not exists (select 1 from diagnosis d where"
                                + " d.patient = p.patient and d.code >= 'I10' and d.code < 'I11')",
                        Optional.of(List.of(new Without("+kind:diagnosis +codes:\"cim10|I10\"")))),
                new Question(
                        "four criteria, one excluded",
                        ask(
                                women(),
                                diagnosis("b", "E11"),
                                laboratory(
                                        "c",
                                        HAEMOGLOBIN_A1C,
                                        Optional.empty(),
                                        EventOptions.none().withDate(DateRange.since(SINCE))),
                                prescription("d", "A10BA02"),
                                excluding(diagnosis("e", "N18"))),
                        "select count(*) from patient p where p.sex = 'female'"
                                + " and exists (select 1 from diagnosis d where d.patient = p.patient"
                                + "  and d.code >= 'E11' and d.code < 'E12')"
                                + " and exists (select 1 from laboratory l where l.patient = p.patient"
                                + "  and l.code = '4548-4' and l.day >= date '2022-01-01')"
                                + " and exists (select 1 from prescription m where m.patient = p.patient"
                                + "  and m.code = 'A10BA02')"
                                + " and not exists (select 1 from diagnosis d where d.patient = p.patient"
                                + "  and d.code >= 'N18' and d.code < 'N19')",
                        Optional.of(List.of(
                                new Own("sex:female"),
                                new With("+kind:diagnosis +codes:\"cim10|E11\""),
                                new With("+kind:laboratory +codes:\"loinc|4548-4\" +day:[" + SINCE.toEpochDay()
                                        + " TO *]"),
                                new With("+kind:prescription +codes:\"atc|A10BA02\""),
                                new Without("+kind:diagnosis +codes:\"cim10|N18\"")))),
                new Question(
                        "two of three, broad ones",
                        new Request(
                                Population.everyone(),
                                new Group(
                                        "root",
                                        Optional.empty(),
                                        false,
                                        new Match.AtLeast(2),
                                        List.of(
                                                diagnosis("a", "I10"),
                                                laboratory("b", POTASSIUM, above("4.5"), EventOptions.none()),
                                                prescription("c", "C"))),
                                List.<Link>of()),
                        "select count(*) from (select patient from ("
                                + " select distinct patient, 1 as k from diagnosis where code >= 'I10' and code < 'I11'"
                                + " union all select distinct patient, 2 from laboratory where code = '2823-3' and value > 4.5"
                                + " union all select distinct patient, 3 from prescription where code >= 'C' and code < 'D'"
                                + ") x group by patient having count(*) >= 2) y",
                        Optional.empty()),
                new Question(
                        "a diagnosis and a result in one stay",
                        linked(
                                new Link.SameStay("a", "b"),
                                diagnosis("a", "E11"),
                                laboratory("b", HAEMOGLOBIN_A1C, Optional.empty(), EventOptions.none())),
                        "select count(distinct d.patient) from diagnosis d join laboratory l"
                                + " on l.patient = d.patient and l.stay = d.stay"
                                + " where d.code >= 'E11' and d.code < 'E12' and l.code = '4548-4'",
                        Optional.empty()),
                new Question(
                        "a medicine, then a result within 30 days",
                        linked(
                                new Link.Sequence("a", "b", Delay.between(0, 30, Delay.Unit.DAYS)),
                                prescription("a", "A10BA02"),
                                laboratory("b", HAEMOGLOBIN_A1C, Optional.empty(), EventOptions.none())),
                        "select count(distinct m.patient) from prescription m join laboratory l"
                                + " on l.patient = m.patient and l.day between m.day and m.day + 30"
                                + " where m.code = 'A10BA02' and l.code = '4548-4'",
                        Optional.empty()),
                new Question(
                        "a diagnosis, then a result, without a medicine between",
                        linked(
                                new Link.WithoutBetween("a", "b", "c"),
                                diagnosis("a", "E11"),
                                laboratory("b", HAEMOGLOBIN_A1C, Optional.empty(), EventOptions.none()),
                                prescription("c", "A10BA02", times(0, Occurrences.Counted.EVENTS))),
                        "select count(*) from patient p where exists (select 1 from diagnosis d join laboratory l"
                                + " on l.patient = d.patient and l.ends >= d.begins"
                                + " where d.patient = p.patient and d.code >= 'E11' and d.code < 'E12' and l.code = '4548-4'"
                                + " and not exists (select 1 from prescription m where m.patient = d.patient"
                                + "  and m.code = 'A10BA02' and m.begins > d.ends and m.ends < l.begins))",
                        Optional.empty()));
    }

    private static Request linked(Link link, Node... nodes) {
        return new Request(Population.everyone(), Group.all("root", nodes), List.of(link));
    }

    private static Request ask(Node... nodes) {
        return new Request(Population.everyone(), Group.all("root", nodes), List.of());
    }

    /** One of each kind, on codes that no question asks for. */
    static List<Request> others() {
        Code sodium = new Code("loinc", "2951-2");
        return List.of(
                ask(laboratory("a", sodium, above("150"), EventOptions.none())),
                ask(laboratory("a", sodium, Optional.empty(), EventOptions.none())),
                ask(diagnosis("a", "K35")),
                ask(prescription("a", "N02BE01")));
    }

    private static Node excluding(DiagnosisCriterion d) {
        return new DiagnosisCriterion(d.id(), d.name(), true, d.codes(), d.ranks(), d.sources(), d.options());
    }

    private static PatientCriterion women() {
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

    private static DiagnosisCriterion diagnosis(String id, String code) {
        return new DiagnosisCriterion(
                id, Optional.empty(), false, List.of(new Code("cim10", code)), Set.of(), Set.of(), EventOptions.none());
    }

    private static LaboratoryCriterion laboratory(
            String id, Code code, Optional<ValueCondition> value, EventOptions options) {
        return new LaboratoryCriterion(id, Optional.empty(), false, List.of(code), value, Set.of(), false, options);
    }

    private static PrescriptionCriterion prescription(String id, String code) {
        return prescription(id, code, EventOptions.none());
    }

    private static PrescriptionCriterion prescription(String id, String code, EventOptions options) {
        return new PrescriptionCriterion(
                id, Optional.empty(), false, List.of(new Code("atc", code)), Set.of(), Optional.empty(), options);
    }

    /** Potassium in mmol/L: its base unit mol.m-3 is the same number. */
    private static Optional<ValueCondition> above(String bound) {
        return Optional.of(
                new ValueCondition(ValueCondition.Operator.GREATER, new BigDecimal(bound), Optional.empty(), "mmol/L"));
    }

    private static EventOptions times(int n, Occurrences.Counted counted) {
        return EventOptions.none().withOccurrences(new Occurrences(counted, n, OptionalInt.empty()));
    }
}
