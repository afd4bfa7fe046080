package org.cohorte.registry.exploration;

import java.time.LocalDate;
import java.util.Optional;
import org.cohorte.query.lines.PatientLine;

/**
 * A patient of a list.
 *
 * @param key      in URLs: the pseudonym, for every reader
 * @param identity for nominative readers alone
 * @param line     what the index knows
 */
public record PatientRow(String key, Optional<Identity> identity, PatientLine line) {

    /** Who it is. */
    public record Identity(
            Optional<String> ipp,
            Optional<String> familyName,
            Optional<String> givenName,
            Optional<LocalDate> birthDay) {}
}
