package org.cohorte.registry.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who a patient is, as a source gives it.
 *
 * @param sex      {@code female}, {@code male}, {@code other} or {@code unknown}
 * @param birthDay first possible day
 * @param deathDay first possible day
 */
public record PatientRecord(
        String sourceId,
        Optional<String> ipp,
        Optional<String> familyName,
        Optional<String> givenName,
        Optional<LocalDate> birthDay,
        String sex,
        Optional<LocalDate> deathDay) {}
