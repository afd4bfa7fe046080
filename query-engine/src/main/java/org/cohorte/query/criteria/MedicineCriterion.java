package org.cohorte.query.criteria;

import java.util.Optional;
import java.util.Set;

/** A condition on medicines: prescribed or given, they are asked for alike. */
public sealed interface MedicineCriterion extends EventCriterion
        permits PrescriptionCriterion, AdministrationCriterion {

    /** Routes as the sources code them; empty: any. */
    Set<String> routes();

    /** Condition on one dose, or on the quantity given; events whose dose is in an unknown unit are left out. */
    Optional<ValueCondition> dose();

    /** Last day. */
    Optional<DateRange> end();

    @Override
    default Optional<ValueCondition> value() {
        return dose();
    }
}
