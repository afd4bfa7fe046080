package org.cohorte.query.validation;

import java.util.Collections;
import java.util.Optional;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PatientCriterion.VitalStatus;
import org.cohorte.query.criteria.ProblemCodes;

/** Why no patient matches two criteria about the patient, both of which must match. */
final class Apart {

    private Apart() {}

    /** The code of the reason; empty when some patient could. */
    static Optional<String> reason(PatientCriterion one, PatientCriterion other) {
        if (!one.sexes().isEmpty() && !other.sexes().isEmpty() && Collections.disjoint(one.sexes(), other.sexes())) {
            return Optional.of(ProblemCodes.SEXES_APART);
        }
        if ((isDead(one) && isAlive(other)) || (isAlive(one) && isDead(other))) {
            return Optional.of(ProblemCodes.VITAL_STATUS_APART);
        }
        if (agesApart(one, other)) {
            return Optional.of(ProblemCodes.AGES_APART);
        }
        return datesApart(one.birth(), other.birth()) || datesApart(one.death(), other.death())
                ? Optional.of(ProblemCodes.DATES_APART)
                : Optional.empty();
    }

    private static boolean isDead(PatientCriterion patient) {
        return patient.vitalStatus().equals(Optional.of(VitalStatus.DECEASED))
                || patient.death().isPresent();
    }

    private static boolean isAlive(PatientCriterion patient) {
        return patient.vitalStatus().equals(Optional.of(VitalStatus.ALIVE));
    }

    private static boolean agesApart(PatientCriterion one, PatientCriterion other) {
        boolean sameDay = one.ageOn().equals(other.ageOn());
        return sameDay
                && one.age().isPresent()
                && other.age().isPresent()
                && apart(one.age().get(), other.age().get());
    }

    private static boolean apart(AgeRange one, AgeRange other) {
        return one.unit() == other.unit()
                && (one.min().orElse(0) > other.max().orElse(Integer.MAX_VALUE)
                        || other.min().orElse(0) > one.max().orElse(Integer.MAX_VALUE));
    }

    private static boolean datesApart(Optional<DateRange> one, Optional<DateRange> other) {
        return one.isPresent() && other.isPresent() && (ends(one.get(), other.get()) || ends(other.get(), one.get()));
    }

    private static boolean ends(DateRange first, DateRange second) {
        return first.to().isPresent()
                && second.from().isPresent()
                && first.to().get().isBefore(second.from().get());
    }
}
