package org.cohorte.e2e.bench;

import static org.cohorte.e2e.bench.Criteria.HAEMOGLOBIN_A1C;
import static org.cohorte.e2e.bench.Criteria.POTASSIUM;
import static org.cohorte.e2e.bench.Criteria.REACTIVE_PROTEIN;
import static org.cohorte.e2e.bench.Criteria.above;
import static org.cohorte.e2e.bench.Criteria.diagnosis;
import static org.cohorte.e2e.bench.Criteria.excluding;
import static org.cohorte.e2e.bench.Criteria.laboratory;
import static org.cohorte.e2e.bench.Criteria.linked;
import static org.cohorte.e2e.bench.Criteria.prescription;
import static org.cohorte.e2e.bench.Criteria.times;
import static org.cohorte.e2e.bench.Criteria.women;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.Request;

/** Questions whose criteria are linked, alone and among many. */
final class LinkedQuestions {

    private static final Link IN_ONE_STAY = new Link.SameStay("a", "b");

    private static final String IN_ONE_STAY_SQL = "exists (select 1 from diagnosis d join laboratory l"
            + " on l.patient = d.patient and l.stay = d.stay where d.patient = p.patient"
            + " and d.code >= 'E11' and d.code < 'E12' and l.code = '4548-4')";

    private LinkedQuestions() {}

    static List<Question> all() {
        return List.of(
                new Question(
                        "a diagnosis and a result in one stay",
                        linked(
                                List.of(new Link.SameStay("a", "b")),
                                diagnosis("a", "E11"),
                                laboratory("b", HAEMOGLOBIN_A1C, Optional.empty(), EventOptions.none())),
                        "select count(distinct d.patient) from diagnosis d join laboratory l"
                                + " on l.patient = d.patient and l.stay = d.stay"
                                + " where d.code >= 'E11' and d.code < 'E12' and l.code = '4548-4'",
                        Optional.empty()),
                new Question(
                        "a medicine, then a result within 30 days",
                        linked(
                                List.of(new Link.Sequence("a", "b", Delay.between(0, 30, Delay.Unit.DAYS))),
                                prescription("a", "A10BA02"),
                                laboratory("b", HAEMOGLOBIN_A1C, Optional.empty(), EventOptions.none())),
                        "select count(distinct m.patient) from prescription m join laboratory l"
                                + " on l.patient = m.patient and l.day between m.day and m.day + 30"
                                + " where m.code = 'A10BA02' and l.code = '4548-4'",
                        Optional.empty()),
                new Question(
                        "a diagnosis, then a result, without a medicine between",
                        linked(
                                List.of(new Link.WithoutBetween("a", "b", "c")),
                                diagnosis("a", "E11"),
                                laboratory("b", HAEMOGLOBIN_A1C, Optional.empty(), EventOptions.none()),
                                prescription("c", "A10BA02", times(0, Occurrences.Counted.EVENTS))),
                        "select count(*) from patient p where exists (select 1 from diagnosis d join laboratory l"
                                + " on l.patient = d.patient and l.ends >= d.begins"
                                + " where d.patient = p.patient and d.code >= 'E11' and d.code < 'E12' and l.code = '4548-4'"
                                + " and not exists (select 1 from prescription m where m.patient = d.patient"
                                + "  and m.code = 'A10BA02' and m.begins > d.ends and m.ends < l.begins))",
                        Optional.empty()),
                new Question("five criteria, two links", five(), sqlOfFive(), Optional.empty()),
                new Question("eight criteria, two links in a chain", eight(), sqlOfEight(), Optional.empty()),
                new Question("ten criteria, two links", ten("4.5", 90), sqlOfTen(), Optional.empty()));
    }

    private static Request five() {
        return linked(
                List.of(IN_ONE_STAY, within("c", "d", 30)),
                diagnosis("a", "E11"),
                laboratory("b", HAEMOGLOBIN_A1C),
                prescription("c", "A10BA02"),
                laboratory("d", REACTIVE_PROTEIN),
                excluding(diagnosis("e", "N18")));
    }

    private static String sqlOfFive() {
        return "select count(*) from patient p where " + IN_ONE_STAY_SQL + " and " + thenProtein(30) + " and not "
                + diagnosed("N18", "N19");
    }

    private static Request eight() {
        return linked(
                List.of(IN_ONE_STAY, within("c", "b", 30)),
                diagnosis("a", "E11"),
                laboratory("b", HAEMOGLOBIN_A1C),
                prescription("c", "A10BA02"),
                diagnosis("d", "I10"),
                prescription("e", "C10"),
                laboratory("f", POTASSIUM, above("4.5"), EventOptions.none()),
                women(),
                excluding(diagnosis("g", "N18")));
    }

    private static String sqlOfEight() {
        return "select count(*) from patient p where p.sex = 'female' and exists (select 1 from diagnosis d"
                + " join laboratory l on l.patient = d.patient and l.stay = d.stay"
                + " join prescription m on m.patient = l.patient and l.day between m.day and m.day + 30"
                + " where d.patient = p.patient and d.code >= 'E11' and d.code < 'E12' and l.code = '4548-4'"
                + " and m.code = 'A10BA02')"
                + " and " + diagnosed("I10", "I11") + " and " + prescribed("C10", "C11") + " and " + potassium()
                + " and not " + diagnosed("N18", "N19");
    }

    /**
     * Ten criteria.
     *
     * @param bound of the potassium, in mmol/L: a criterion that no link names
     * @param days  at the most between the medicine and the protein: a link
     */
    static Request ten(String bound, int days) {
        return linked(
                List.of(IN_ONE_STAY, within("c", "d", days)),
                diagnosis("a", "E11"),
                laboratory("b", HAEMOGLOBIN_A1C),
                prescription("c", "A10BA02"),
                laboratory("d", REACTIVE_PROTEIN),
                diagnosis("e", "I10"),
                prescription("f", "C10"),
                laboratory("g", POTASSIUM, above(bound), EventOptions.none()),
                diagnosis("h", "IX"),
                excluding(diagnosis("i", "C50")),
                excluding(diagnosis("j", "N18")));
    }

    private static String sqlOfTen() {
        return "select count(*) from patient p where " + IN_ONE_STAY_SQL + " and " + thenProtein(90)
                + " and " + diagnosed("I10", "I11") + " and " + prescribed("C10", "C11") + " and " + potassium()
                + " and " + diagnosed("I", "J") + " and not " + diagnosed("C50", "C51")
                + " and not " + diagnosed("N18", "N19");
    }

    private static Link within(String first, String second, int days) {
        return new Link.Sequence(first, second, Delay.between(0, days, Delay.Unit.DAYS));
    }

    private static String thenProtein(int days) {
        return "exists (select 1 from prescription m join laboratory l on l.patient = m.patient"
                + " and l.day between m.day and m.day + " + days
                + " where m.patient = p.patient and m.code = 'A10BA02' and l.code = '1988-5')";
    }

    private static String diagnosed(String from, String to) {
        return "exists (select 1 from diagnosis d where d.patient = p.patient and d.code >= '" + from
                + "' and d.code < '" + to + "')";
    }

    private static String prescribed(String from, String to) {
        return "exists (select 1 from prescription m where m.patient = p.patient and m.code >= '" + from
                + "' and m.code < '" + to + "')";
    }

    private static String potassium() {
        return "exists (select 1 from laboratory l where l.patient = p.patient and l.code = '2823-3'"
                + " and l.value > 4.5)";
    }
}
