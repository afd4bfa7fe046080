package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Conditions that every event criterion takes.
 *
 * @param date           when the event happened; for a stay, its start
 * @param includeUndated also keep events without a date, though a date is asked for
 * @param occurrences    how often; at least one event by default
 * @param ageAtEvent     the patient's age at the event
 * @param units          numbers of the units of care of the event, each standing for its subtree; empty: any
 * @param stay           conditions on the stay that bears the event
 */
public record EventOptions(
        Optional<DateRange> date,
        boolean includeUndated,
        Occurrences occurrences,
        Optional<AgeRange> ageAtEvent,
        List<String> units,
        Optional<StayConditions> stay) {

    public EventOptions {
        Objects.requireNonNull(date);
        Objects.requireNonNull(occurrences);
        Objects.requireNonNull(ageAtEvent);
        units = List.copyOf(units);
        Objects.requireNonNull(stay);
    }

    public static EventOptions none() {
        return new EventOptions(
                Optional.empty(), false, Occurrences.atLeastOne(), Optional.empty(), List.of(), Optional.empty());
    }

    public EventOptions withDate(DateRange range) {
        return new EventOptions(Optional.of(range), includeUndated, occurrences, ageAtEvent, units, stay);
    }

    public EventOptions withOccurrences(Occurrences o) {
        return new EventOptions(date, includeUndated, o, ageAtEvent, units, stay);
    }
}
