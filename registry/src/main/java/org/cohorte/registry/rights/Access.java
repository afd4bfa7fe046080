package org.cohorte.registry.rights;

import java.time.Instant;
import java.util.Optional;
import org.cohorte.registry.perimeter.Perimeter;

/**
 * A role given to somebody on a perimeter for a while.
 *
 * @param id        key
 * @param login     of the holder
 * @param name      of the holder, as shown
 * @param role      given
 * @param perimeter where, with all below it
 * @param start     counted from
 * @param end       counted until, not included; empty: without end (the system's own accounts alone)
 * @param grantedBy login of who decided; empty: the system
 * @param state     at the moment of reading
 * @param direct    whether it stands on the perimeter asked for, or is inherited from above; always true for a holder's list
 */
public record Access(
        long id,
        String login,
        String name,
        Role role,
        Perimeter perimeter,
        Instant start,
        Optional<Instant> end,
        Optional<String> grantedBy,
        State state,
        boolean direct) {

    /** Where it stands in its life. */
    public enum State {
        CURRENT,
        /** Current, and ends within 30 days. */
        ENDING,
        FUTURE,
        ENDED
    }
}
