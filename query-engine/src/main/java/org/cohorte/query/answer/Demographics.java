package org.cohorte.query.answer;

import java.util.List;
import java.util.OptionalInt;

/**
 * Who the matching patients are.
 *
 * @param female, male, other patients by sex; {@code other} holds other and unknown
 * @param alive, deceased     patients by vital status
 * @param ages                bands of five years, youngest first; the age is today's, or at death for the dead
 * @param ageUnknown          patients without a birth date
 * @param units               patients by unit of their stays, most first; a patient counts in each of their units
 * @param staysByMonth        stays (not cancelled) of these patients by month of their start, oldest first
 * @param staysByType         stays (not cancelled) of these patients by type, most first
 */
public record Demographics(
        long female,
        long male,
        long other,
        long alive,
        long deceased,
        List<AgeBand> ages,
        long ageUnknown,
        List<Slice> units,
        List<Slice> staysByMonth,
        List<Slice> staysByType) {

    public Demographics {
        ages = List.copyOf(ages);
        units = List.copyOf(units);
        staysByMonth = List.copyOf(staysByMonth);
        staysByType = List.copyOf(staysByType);
    }

    /** Patients of completed years {@code from} to {@code to}, both included; {@code to} empty for the oldest band. */
    public record AgeBand(int from, OptionalInt to, long female, long male, long other) {}

    /** A value and its figure: a unit's number, a month as {@code 2026-11}, a stay type as the index writes it. */
    public record Slice(String key, long count) {}
}
