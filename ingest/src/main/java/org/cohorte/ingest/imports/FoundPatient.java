package org.cohorte.ingest.imports;

import java.time.LocalDate;
import java.util.Optional;
import org.cohorte.ingest.index.PatientRef;
import org.cohorte.ingest.report.Quality.Life;
import org.cohorte.registry.identity.Identities.KnownPatient;

/**
 * What records of a patient need.
 *
 * @param ref      whose they are
 * @param deathDay first possible day
 */
record FoundPatient(PatientRef ref, Optional<LocalDate> deathDay) {

    static FoundPatient of(KnownPatient known) {
        return new FoundPatient(new PatientRef(known.number(), known.record(), known.birthDay()), known.deathDay());
    }

    int number() {
        return ref.number();
    }

    /** Number of the record: another one when it was given up for the patient's. */
    int record() {
        return ref.record();
    }

    Life life() {
        return new Life(ref.birthDay(), deathDay);
    }
}
