package org.cohorte.ingest.index;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whose a document is.
 *
 * @param number   the dense number
 * @param record   number of the record that it comes from: another one when that was given up for the patient's
 * @param birthDay first possible day
 */
public record PatientRef(int number, int record, Optional<LocalDate> birthDay) {

    /** A patient of one record. */
    public PatientRef(int number, Optional<LocalDate> birthDay) {
        this(number, number, birthDay);
    }

    /** Of the record, when it is not the patient's own. */
    OptionalInt givenUp() {
        return record == number ? OptionalInt.empty() : OptionalInt.of(record);
    }
}
