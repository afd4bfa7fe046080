package org.cohorte.ui.admin.model;

import java.time.Duration;
import java.time.Instant;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Habilitations;

/** A year more for an access. */
public final class Renewal {

    private static final Duration YEAR = Duration.ofDays(Habilitations.DEFAULT_DAYS);
    private static final Duration MOST = Duration.ofDays(Habilitations.MAX_DAYS);

    private Renewal() {}

    /**
     * The end of an access with a year more, or as late as an access decided now may end.
     *
     * @throws java.util.NoSuchElementException when it has no end
     */
    public static Instant end(Access access, Instant now) {
        Instant longer = access.end().orElseThrow().plus(YEAR);
        Instant from = access.start().isAfter(now) ? access.start() : now;
        Instant latest = from.plus(MOST);
        return longer.isBefore(latest) ? longer : latest;
    }
}
