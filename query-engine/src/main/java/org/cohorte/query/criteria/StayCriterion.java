package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Stays of the patient. The start and the units stand in the options, like those of every event.
 *
 * @param types         any of these; empty: any
 * @param statuses      empty: any but planned and cancelled
 * @param circumstances how it began and ended
 * @param end           last day of the stay
 * @param lengthMin     days from start to end, at least; stays that have ended only
 * @param lengthMax     days from start to end, at most; stays that have ended only
 * @param died          whether the patient died during the stay
 */
public record StayCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        Set<StayType> types,
        Set<StayStatus> statuses,
        StayCircumstances circumstances,
        Optional<DateRange> end,
        OptionalInt lengthMin,
        OptionalInt lengthMax,
        Optional<Boolean> died,
        EventOptions options)
        implements EventCriterion {

    public StayCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        types = Set.copyOf(types);
        statuses = Set.copyOf(statuses);
        Objects.requireNonNull(circumstances);
        Objects.requireNonNull(end);
        Objects.requireNonNull(lengthMin);
        Objects.requireNonNull(lengthMax);
        Objects.requireNonNull(died);
        Objects.requireNonNull(options);
    }

    /** Whatever the circumstances. */
    public StayCriterion(
            String id,
            Optional<String> name,
            boolean exclude,
            Set<StayType> types,
            Set<StayStatus> statuses,
            Optional<DateRange> end,
            OptionalInt lengthMin,
            OptionalInt lengthMax,
            Optional<Boolean> died,
            EventOptions options) {
        this(id, name, exclude, types, statuses, StayCircumstances.ANY, end, lengthMin, lengthMax, died, options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return circumstances.words();
    }

    @Override
    public StayCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new StayCriterion(
                newId, newName, excluded, types, statuses, circumstances, end, lengthMin, lengthMax, died, options);
    }
}
