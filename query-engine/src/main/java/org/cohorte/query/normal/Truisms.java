package org.cohorte.query.normal;

import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.RequestCriterion;

/** Criteria that everybody matches, whatever the data. */
public final class Truisms {

    private Truisms() {}

    /** Whether a criterion asks for nothing: no condition on the patient, or zero or more events. */
    public static boolean holds(Criterion criterion) {
        return switch (criterion) {
            case PatientCriterion patient -> asksNothing(patient);
            case CohortCriterion cohort -> false;
            case RequestCriterion embedded -> false;
            case EventCriterion event -> asksNothing(event.options().occurrences());
        };
    }

    private static boolean asksNothing(PatientCriterion patient) {
        return patient.sexes().isEmpty()
                && patient.age().isEmpty()
                && patient.birth().isEmpty()
                && patient.vitalStatus().isEmpty()
                && patient.death().isEmpty()
                && patient.areas().isEmpty()
                && patient.identifiers().isEmpty();
    }

    private static boolean asksNothing(Occurrences occurrences) {
        return occurrences.min() == 0 && occurrences.max().isEmpty();
    }
}
