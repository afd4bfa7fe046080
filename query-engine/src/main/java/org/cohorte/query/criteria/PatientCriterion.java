package org.cohorte.query.criteria;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A condition on the patient.
 *
 * @param sexes       any of these; empty: any
 * @param age         age on the day that {@code ageOn} says
 * @param ageOn       empty: today, or at death for the dead
 * @param birth       birth date
 * @param vitalStatus alive or deceased
 * @param death       date of death
 * @param areas       home areas (IRIS, postcode) as the source writes them; empty: any
 */
public record PatientCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        Set<Sex> sexes,
        Optional<AgeRange> age,
        Optional<LocalDate> ageOn,
        Optional<DateRange> birth,
        Optional<VitalStatus> vitalStatus,
        Optional<DateRange> death,
        Set<String> areas)
        implements Criterion {

    /** Whether the patient is known to be dead. */
    public enum VitalStatus {
        ALIVE,
        DECEASED
    }

    public PatientCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        sexes = Set.copyOf(sexes);
        Objects.requireNonNull(age);
        Objects.requireNonNull(ageOn);
        Objects.requireNonNull(birth);
        Objects.requireNonNull(vitalStatus);
        Objects.requireNonNull(death);
        areas = Set.copyOf(areas);
    }

    /** Wherever they live. */
    public PatientCriterion(
            String id,
            Optional<String> name,
            boolean exclude,
            Set<Sex> sexes,
            Optional<AgeRange> age,
            Optional<LocalDate> ageOn,
            Optional<DateRange> birth,
            Optional<VitalStatus> vitalStatus,
            Optional<DateRange> death) {
        this(id, name, exclude, sexes, age, ageOn, birth, vitalStatus, death, Set.of());
    }

    @Override
    public PatientCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new PatientCriterion(newId, newName, excluded, sexes, age, ageOn, birth, vitalStatus, death, areas);
    }
}
