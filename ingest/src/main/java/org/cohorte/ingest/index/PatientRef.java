package org.cohorte.ingest.index;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whose a document is.
 *
 * @param number   the dense number
 * @param birthDay first possible day
 */
public record PatientRef(int number, Optional<LocalDate> birthDay) {}
