package org.cohorte.registry.rights;

import java.time.Instant;
import java.util.Optional;
import org.cohorte.query.scope.Scope;

/**
 * Grants and ends accesses on behalf of the system itself: the command line's account and the demonstration. People grant
 * through {@link Habilitations}, which asks whether they may.
 */
public interface Accesses {

    /**
     * Gives a role on a perimeter and all below it.
     *
     * @param perimeter number of the perimeter
     * @param role      code of a role that comes with the product: see {@link RoleCodes}
     * @param start     counted from
     * @param end       counted until, not included; empty: without end
     * @param grantedBy login of who decided; empty: the system itself
     * @return key of the access
     * @throws java.util.NoSuchElementException when the account, the perimeter or the role does not exist
     * @throws IllegalArgumentException         when the period is empty
     */
    long grant(
            String login,
            String perimeter,
            String role,
            Instant start,
            Optional<Instant> end,
            Optional<String> grantedBy);

    /** Gives the role of the product that reads like this. */
    default long grant(
            String login,
            String perimeter,
            Scope.Reading reading,
            Instant start,
            Optional<Instant> end,
            Optional<String> grantedBy) {
        return grant(login, perimeter, RoleCodes.of(reading), start, end, grantedBy);
    }

    /**
     * Ends an access at a moment, unless it ends earlier already. One that had not begun never counts.
     *
     * @throws java.util.NoSuchElementException when there is no such access
     */
    void end(long access, Instant at);
}
