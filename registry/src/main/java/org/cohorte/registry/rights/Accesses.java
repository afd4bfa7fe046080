package org.cohorte.registry.rights;

import java.time.Instant;
import java.util.Optional;
import org.cohorte.query.scope.Scope;

/** Grants and ends accesses. */
public interface Accesses {

    /**
     * Grants an access to a perimeter and all below it.
     *
     * @param perimeter number of the perimeter
     * @param start     counted from
     * @param end       counted until, not included; empty: without end
     * @param grantedBy login of who decided; empty: the system itself
     * @return key of the access
     * @throws java.util.NoSuchElementException when the account or the perimeter does not exist
     * @throws IllegalArgumentException         when the period is empty
     */
    long grant(
            String login,
            String perimeter,
            Scope.Reading reading,
            Instant start,
            Optional<Instant> end,
            Optional<String> grantedBy);

    /**
     * Ends an access at a moment, unless it ends earlier already. One that had not begun is taken away.
     *
     * @throws java.util.NoSuchElementException when there is no such access
     */
    void end(long access, Instant at);
}
