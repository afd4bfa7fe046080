package org.cohorte.query.validation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.MedicineCriterion;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PatientCriterion.VitalStatus;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayCriterion;

/** Advice about ages and dates that each could be, and that nobody has together. */
final class PossibleDates implements Rule {

    /** Of the oldest person known, Jeanne Calment: 122 years and 164 days. */
    private static final int OLDEST_YEARS = 122;

    /** No hospital keeps a record of what happened before. */
    private static final LocalDate FIRST_RECORDS = LocalDate.of(1880, 1, 1);

    private final LocalDate today;

    PossibleDates(LocalDate today) {
        this.today = today;
    }

    @Override
    public void check(Node node, Problems problems) {
        switch (node) {
            case PatientCriterion patient -> patient(patient, problems);
            case EventCriterion event -> event(event, problems);
            default -> {}
        }
    }

    private void patient(PatientCriterion patient, Problems problems) {
        patient.age().ifPresent(age -> old(patient.id(), "age", age, problems));
        patient.death().ifPresent(death -> early(patient.id(), "death", death, problems));
        if (isBefore(patient.death().flatMap(DateRange::to), patient.birth().flatMap(DateRange::from))) {
            problems.warning(
                    patient.id(),
                    "death",
                    ProblemCodes.DEATH_BEFORE_BIRTH,
                    Map.of(),
                    "the death is before every birth that is asked for: nobody matches");
        }
        if (patient.age().isPresent() && patient.birth().isPresent() && !isPossible(patient)) {
            problems.warning(
                    patient.id(),
                    "age",
                    ProblemCodes.AGE_AGAINST_BIRTH,
                    Map.of("other", patient.id()),
                    "nobody born then is of that age: nobody matches");
        }
    }

    /** The dead are as old as they were: nothing but a day, or to be alive, tells how old one is at least. */
    private boolean isPossible(PatientCriterion patient) {
        LocalDate day = patient.ageOn().orElse(today);
        boolean known = patient.ageOn().isPresent() || patient.vitalStatus().equals(Optional.of(VitalStatus.ALIVE));
        DateRange days = new DateRange(known ? Optional.of(day) : Optional.empty(), Optional.of(day));
        return Lifetimes.isPossible(patient.age().orElseThrow(), patient.birth().orElseThrow(), days);
    }

    private void event(EventCriterion event, Problems problems) {
        Optional<DateRange> date = event.options().date();
        date.ifPresent(range -> early(event.id(), "date", range, problems));
        event.options().ageAtEvent().ifPresent(age -> old(event.id(), "ageAtEvent", age, problems));
        if (isBefore(end(event).flatMap(DateRange::to), date.flatMap(DateRange::from))) {
            endFirst(event.id(), "end", problems);
        }
        event.options().stay().ifPresent(stay -> stay(event.id(), stay, problems));
    }

    private static Optional<DateRange> end(EventCriterion event) {
        return switch (event) {
            case StayCriterion stay -> stay.end();
            case MovementCriterion movement -> movement.end();
            case MedicineCriterion medicine -> medicine.end();
            default -> Optional.empty();
        };
    }

    private void stay(String id, StayConditions stay, Problems problems) {
        stay.ageAtStart().ifPresent(age -> old(id, "stay.ageAtStart", age, problems));
        stay.start().ifPresent(range -> early(id, "stay.start", range, problems));
        stay.end().ifPresent(range -> early(id, "stay.end", range, problems));
        if (isBefore(stay.end().flatMap(DateRange::to), stay.start().flatMap(DateRange::from))) {
            endFirst(id, "stay.end", problems);
        }
    }

    private static void endFirst(String id, String member, Problems problems) {
        problems.warning(
                id,
                member,
                ProblemCodes.END_BEFORE_START,
                Map.of(),
                "the end is before every start that is asked for: nothing matches");
    }

    private static void old(String id, String member, AgeRange age, Problems problems) {
        int years = age.min().orElse(0)
                / switch (age.unit()) {
                    case YEARS -> 1;
                    case MONTHS -> 12;
                    case DAYS -> 366;
                };
        if (years > OLDEST_YEARS) {
            problems.warning(
                    id,
                    member + ".min",
                    ProblemCodes.IMPOSSIBLE_AGE,
                    Map.of("age", String.valueOf(years), "oldest", String.valueOf(OLDEST_YEARS)),
                    "nobody is known to have lived " + years + " years");
        }
    }

    private static void early(String id, String member, DateRange range, Problems problems) {
        range.to()
                .filter(to -> to.isBefore(FIRST_RECORDS) && !to.isBefore(Ranges.EARLIEST))
                .ifPresent(to -> problems.warning(
                        id,
                        member + ".to",
                        ProblemCodes.DATES_BEFORE_RECORDS,
                        Map.of("to", to.toString(), "earliest", FIRST_RECORDS.toString()),
                        "no record is older than " + FIRST_RECORDS));
    }

    private static boolean isBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }
}
