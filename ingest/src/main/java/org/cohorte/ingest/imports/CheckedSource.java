package org.cohorte.ingest.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.report.Quality.Life;
import org.cohorte.ingest.source.IdMap;

/** What a check remembers of the patients and stays of a source, in 22 to 44 bytes for each, and of its units. */
final class CheckedSource {

    private static final long NO_DAY = Integer.MIN_VALUE;
    private static final long NO_UNIT = -1;

    private final IdMap patients = new IdMap();
    private final IdMap stays = new IdMap();
    private final List<String> units = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Units of the hospital tree. */
    void units(Collection<String> sourceIds) {
        sourceIds.forEach(this::number);
    }

    boolean hasUnit(String sourceId) {
        return numbers.containsKey(sourceId);
    }

    void add(SourcePatient patient) {
        patients.put(patient.sourceId(), day(patient.birth()) << 32 | (day(patient.death()) & 0xffffffffL));
    }

    void add(SourceStay stay) {
        stays.put(
                stay.sourceId(),
                stay.unitSourceId()
                        .filter(numbers::containsKey)
                        .map(unit -> (long) number(unit))
                        .orElse(NO_UNIT));
    }

    boolean hasPatient(String sourceId) {
        return patients.contains(sourceId);
    }

    boolean hasStay(String sourceId) {
        return stays.contains(sourceId);
    }

    /** Empty for patients that the source does not have. */
    Optional<Life> life(String patient) {
        OptionalLong days = patients.get(patient);
        return days.isPresent()
                ? Optional.of(new Life(day((int) (days.getAsLong() >> 32)), day((int) days.getAsLong())))
                : Optional.empty();
    }

    /** Unit of a stay of the source. */
    Optional<String> unit(String stay) {
        OptionalLong number = stays.get(stay);
        return number.isPresent() && number.getAsLong() != NO_UNIT
                ? Optional.of(units.get((int) number.getAsLong()))
                : Optional.empty();
    }

    private int number(String unit) {
        return numbers.computeIfAbsent(unit, added -> {
            units.add(added);
            return units.size() - 1;
        });
    }

    private static long day(Optional<Moment> moment) {
        return moment.map(when -> when.day().toEpochDay()).orElse(NO_DAY);
    }

    private static Optional<LocalDate> day(int day) {
        return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
