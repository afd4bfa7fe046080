package org.cohorte.ingest.imports;

import java.time.LocalDate;
import java.util.Optional;
import org.cohorte.ingest.index.KeyPlaces;
import org.cohorte.ingest.index.PatientRef;
import org.jspecify.annotations.Nullable;

/**
 * Patients that were found lately, as numbers in arrays: {@value #PLACES} places of 32 bytes, 8 MB whatever the import. What gives
 * way: {@link KeyPlaces}. For one thread.
 */
final class KeptPatients {

    static final int PLACES = 1 << 18;

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final KeyPlaces keys = new KeyPlaces(PLACES);
    private final int[] numbers = new int[PLACES];
    private final int[] records = new int[PLACES];
    private final int[] births = new int[PLACES];
    private final int[] deaths = new int[PLACES];

    /** A patient that was put; null when they were not, or gave way. */
    @Nullable
    FoundPatient get(String sourceId) {
        int place = keys.find(sourceId, 0);
        return place == KeyPlaces.NONE
                ? null
                : new FoundPatient(
                        new PatientRef(numbers[place], records[place], day(births[place])), day(deaths[place]));
    }

    void put(String sourceId, FoundPatient patient) {
        int place = keys.take(sourceId, 0);
        numbers[place] = patient.number();
        records[place] = patient.record();
        births[place] = number(patient.ref().birthDay());
        deaths[place] = number(patient.deathDay());
    }

    private static int number(Optional<LocalDate> day) {
        return day.map(LocalDate::toEpochDay).orElse((long) UNKNOWN).intValue();
    }

    private static Optional<LocalDate> day(int number) {
        return number == UNKNOWN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
    }
}
