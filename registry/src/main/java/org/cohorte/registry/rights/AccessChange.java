package org.cohorte.registry.rights;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the history of accesses.
 *
 * @param at        when
 * @param by        login of who did it
 * @param what      was done
 * @param access    key of the access
 * @param login     of the holder
 * @param role      name of the role
 * @param perimeter number of the perimeter
 * @param before    period before; empty for a grant
 * @param after     period after
 */
public record AccessChange(
        Instant at,
        String by,
        What what,
        long access,
        String login,
        String role,
        String perimeter,
        Optional<Period> before,
        Optional<Period> after) {

    /** Kinds of changes; the names are stored. */
    public enum What {
        GRANTED,
        PERIOD_CHANGED,
        ENDED
    }

    /** From (included) until (not included). */
    public record Period(Instant start, Optional<Instant> end) {}
}
