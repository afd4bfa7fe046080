package org.cohorte.app.api;

import java.time.Instant;
import java.util.Optional;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.AccessChange;

/** An access as the API gives it. */
record AccessResource(
        long id,
        String login,
        String name,
        RoleName role,
        PerimeterResource perimeter,
        Instant start,
        Optional<Instant> end,
        Optional<String> grantedBy,
        String state,
        boolean direct) {

    /** A role by its key and name; the code is of those that come with the product. */
    record RoleName(long id, Optional<String> code, String name) {}

    /** From (included) until (not included). */
    record Period(Instant start, Optional<Instant> end) {

        static Period of(AccessChange.Period period) {
            return new Period(period.start(), period.end());
        }
    }

    /** A line of the history. */
    record Change(
            Instant at,
            String by,
            String what,
            long access,
            String login,
            String role,
            String perimeter,
            Optional<Period> before,
            Optional<Period> after) {

        static Change of(AccessChange change) {
            return new Change(
                    change.at(),
                    change.by(),
                    ApiNames.of(change.what()),
                    change.access(),
                    change.login(),
                    change.role(),
                    change.perimeter(),
                    change.before().map(Period::of),
                    change.after().map(Period::of));
        }
    }

    static AccessResource of(Access access) {
        return new AccessResource(
                access.id(),
                access.login(),
                access.name(),
                new RoleName(
                        access.role().id(), access.role().code(), access.role().name()),
                PerimeterResource.of(access.perimeter()),
                access.start(),
                access.end(),
                access.grantedBy(),
                ApiNames.of(access.state()),
                access.direct());
    }
}
