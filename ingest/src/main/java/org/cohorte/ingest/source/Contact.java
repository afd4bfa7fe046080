package org.cohorte.ingest.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceStay;

/**
 * An encounter: a stay, or a unit movement inside one.
 *
 * @param partOf    the encounter that holds it
 * @param movements the units it went through, as its places tell
 */
public record Contact(SourceStay stay, Optional<String> partOf, List<SourceStay> movements) {

    public Contact {
        movements = List.copyOf(movements);
    }

    /** Whether it lies within a period, as far as both are known; days are compared. */
    public boolean within(Optional<LocalDate> start, Optional<LocalDate> end) {
        Optional<LocalDate> from = stay.start().map(Moment::day);
        Optional<LocalDate> to = stay.end().map(Moment::day).or(() -> from);
        boolean startsIn = start.isEmpty() || from.isEmpty() || !from.get().isBefore(start.get());
        boolean endsIn = end.isEmpty() || to.isEmpty() || !to.get().isAfter(end.get());
        return startsIn && endsIn;
    }
}
