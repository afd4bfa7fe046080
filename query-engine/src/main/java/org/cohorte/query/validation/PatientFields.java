package org.cohorte.query.validation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PatientCriterion.VitalStatus;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.normal.Truisms;

/** A patient criterion asks for something that can be. */
final class PatientFields implements Rule {

    private final LocalDate today;

    PatientFields(LocalDate today) {
        this.today = today;
    }

    @Override
    public void check(Node node, Problems problems) {
        if (!(node instanceof PatientCriterion patient)) {
            return;
        }
        Ranges ranges = new Ranges(today, problems);
        patient.age().ifPresent(age -> ranges.ages(patient.id(), "age", age));
        patient.ageOn().ifPresent(day -> ranges.date(patient.id(), "ageOn", day));
        patient.birth().ifPresent(birth -> ranges.dates(patient.id(), "birth", birth, false));
        patient.death().ifPresent(death -> ranges.dates(patient.id(), "death", death, false));
        if (patient.ageOn().isPresent() && patient.age().isEmpty()) {
            problems.warning(
                    patient.id(), "ageOn", ProblemCodes.AGE_DATE_WITHOUT_AGE, Map.of(), "a date of age, but no age");
        }
        if (patient.death().isPresent() && patient.vitalStatus().equals(Optional.of(VitalStatus.ALIVE))) {
            problems.warning(
                    patient.id(),
                    "death",
                    ProblemCodes.DEATH_OF_THE_LIVING,
                    Map.of(),
                    "a date of death is asked of the living: nobody matches");
        }
        if (Truisms.holds(patient)) {
            problems.warning(
                    patient.id(), "", ProblemCodes.EMPTY_CRITERION, Map.of(), "nothing is asked: everybody matches");
        }
    }
}
