package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a request looks, as the client wishes it. Given both, the cohort and the units must hold.
 *
 * @param units  numbers of the chosen units, each standing for its subtree; empty for the whole hospital, which also
 *               holds patients without any stay
 * @param cohort a saved cohort, whose members the one who asks the engine brings along; empty: everybody
 */
public record Population(List<String> units, Optional<UUID> cohort) {

    public Population {
        units = List.copyOf(units);
        Objects.requireNonNull(cohort);
    }

    /** Units alone. */
    public Population(List<String> units) {
        this(units, Optional.empty());
    }

    public static Population everyone() {
        return new Population(List.of());
    }

    /** The same cohort in other units. */
    public Population withUnits(List<String> newUnits) {
        return new Population(newUnits, cohort);
    }
}
