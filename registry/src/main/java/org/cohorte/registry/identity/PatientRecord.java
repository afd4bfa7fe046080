package org.cohorte.registry.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who a patient is, as a source gives it.
 *
 * @param sourceId identifier of the record
 * @param person   what it says of the patient
 */
public record PatientRecord(String sourceId, Person person) {

    /** A patient of whom no more is known: at home nowhere, not opposed, dead when the day is known. */
    public PatientRecord(
            String sourceId,
            Optional<String> ipp,
            Optional<String> familyName,
            Optional<String> givenName,
            Optional<LocalDate> birthDay,
            String sex,
            Optional<LocalDate> deathDay) {
        this(
                sourceId,
                new Person(
                        ipp,
                        familyName,
                        givenName,
                        birthDay,
                        sex,
                        deathDay,
                        deathDay.isPresent(),
                        Optional.empty(),
                        false));
    }
}
