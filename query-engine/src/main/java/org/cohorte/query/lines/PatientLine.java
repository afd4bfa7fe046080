package org.cohorte.query.lines;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A patient as the index knows them: no identity. A pseudonymised scope gets no date of birth or of death, ages alone.
 *
 * @param number    of the patient
 * @param pseudonym 26 characters
 * @param sex       as the index writes it
 * @param birthDay  nominative scopes alone
 * @param ageYears  completed years today, or at death
 * @param deceased  vital status
 * @param deathDay  nominative scopes alone
 * @param lastStay  the latest stay that is not cancelled
 */
public record PatientLine(
        int number,
        String pseudonym,
        String sex,
        Optional<LocalDate> birthDay,
        OptionalInt ageYears,
        boolean deceased,
        Optional<LocalDate> deathDay,
        Optional<Line.Stay> lastStay) {}
