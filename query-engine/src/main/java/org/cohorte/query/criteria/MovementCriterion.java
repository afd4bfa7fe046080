package org.cohorte.query.criteria;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Movements: the units of care that a stay went through. The unit and the start stand in the options.
 *
 * @param end       last day in the unit
 * @param lengthMin days from the first to the last day in the unit, at least; movements that have ended only
 * @param lengthMax the same, at most
 */
public record MovementCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        Optional<DateRange> end,
        OptionalInt lengthMin,
        OptionalInt lengthMax,
        EventOptions options)
        implements EventCriterion {

    public MovementCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(end);
        Objects.requireNonNull(lengthMin);
        Objects.requireNonNull(lengthMax);
        Objects.requireNonNull(options);
    }

    @Override
    public MovementCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new MovementCriterion(newId, newName, excluded, end, lengthMin, lengthMax, options);
    }
}
