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
 * @param identifiers one of these patients; empty: any
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
        Set<String> areas,
        Optional<Identifiers> identifiers)
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
        Objects.requireNonNull(identifiers);
    }

    /** Wherever they live, whoever they are. */
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
        this(id, name, exclude, sexes, age, ageOn, birth, vitalStatus, death, Set.of(), Optional.empty());
    }

    /** Patients of a list. */
    public static PatientCriterion of(String id, Identifiers identifiers) {
        return new PatientCriterion(
                id,
                Optional.empty(),
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of(identifiers));
    }

    @Override
    public PatientCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new PatientCriterion(
                newId, newName, excluded, sexes, age, ageOn, birth, vitalStatus, death, areas, identifiers);
    }
}
