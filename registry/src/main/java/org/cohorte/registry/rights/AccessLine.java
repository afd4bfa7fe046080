package org.cohorte.registry.rights;

import java.time.Instant;
import java.util.Optional;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.perimeter.Perimeter;

/**
 * One access, as its holder reads it.
 *
 * @param role      name of the role that it gives
 * @param roleCode  of a role that comes with the product, by which its name is translated
 * @param reading   how patients may be read with it; empty: not at all
 * @param perimeter where
 * @param start     counted from
 * @param end       counted until, not included; empty: without end
 */
public record AccessLine(
        String role,
        Optional<String> roleCode,
        Optional<Scope.Reading> reading,
        Perimeter perimeter,
        Instant start,
        Optional<Instant> end) {

    /** Whether it counts at a moment. */
    public boolean currentAt(Instant moment) {
        return !start.isAfter(moment) && end.map(moment::isBefore).orElse(true);
    }
}
