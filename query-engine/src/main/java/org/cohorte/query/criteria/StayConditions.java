package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions on the stay that bears an event. The stay itself is never a cancelled one unless that status is asked for.
 *
 * @param types      kinds of stay; empty: any
 * @param statuses   empty: any but planned and cancelled
 * @param units      numbers of the stay's units, each standing for its subtree; empty: any
 * @param start      first day of the stay
 * @param end        last day of the stay
 * @param ageAtStart the patient's age on the first day
 */
public record StayConditions(
        Set<StayType> types,
        Set<StayStatus> statuses,
        List<String> units,
        Optional<DateRange> start,
        Optional<DateRange> end,
        Optional<AgeRange> ageAtStart) {

    public StayConditions {
        types = Set.copyOf(types);
        statuses = Set.copyOf(statuses);
        units = List.copyOf(units);
        Objects.requireNonNull(start);
        Objects.requireNonNull(end);
        Objects.requireNonNull(ageAtStart);
    }

    /** Whether nothing is asked of the stay: the event then needs none. */
    public boolean isEmpty() {
        return types.isEmpty()
                && statuses.isEmpty()
                && units.isEmpty()
                && start.isEmpty()
                && end.isEmpty()
                && ageAtStart.isEmpty();
    }
}
