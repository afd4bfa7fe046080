package org.cohorte.e2e.bench;

import static org.cohorte.e2e.bench.Criteria.HAEMOGLOBIN_A1C;
import static org.cohorte.e2e.bench.Criteria.POTASSIUM;
import static org.cohorte.e2e.bench.Criteria.above;
import static org.cohorte.e2e.bench.Criteria.ask;
import static org.cohorte.e2e.bench.Criteria.diagnosis;
import static org.cohorte.e2e.bench.Criteria.excluding;
import static org.cohorte.e2e.bench.Criteria.laboratory;
import static org.cohorte.e2e.bench.Criteria.prescription;
import static org.cohorte.e2e.bench.Criteria.times;
import static org.cohorte.e2e.bench.Criteria.women;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.e2e.bench.Question.Own;
import org.cohorte.e2e.bench.Question.With;
import org.cohorte.e2e.bench.Question.Without;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;

/** The table of requests. */
final class Questions {

    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
    private static final String POTASSIUM_EVENTS = "+kind:laboratory +codes:\"loinc|2823-3\"";

    private Questions() {}

    static List<Question> all() {
        return Stream.concat(plain().stream(), LinkedQuestions.all().stream()).toList();
    }

    private static List<Question> plain() {
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
                        Optional.empty()));
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
}
