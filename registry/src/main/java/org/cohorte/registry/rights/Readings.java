package org.cohorte.registry.rights;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.cohorte.query.scope.Scope.Reading;

/** How rights let patients be read. */
final class Readings {

    private Readings() {}

    /** Empty for a right that reads no patient. */
    static Optional<Reading> of(Right right) {
        return switch (right) {
            case READ_NOMINATIVE -> Optional.of(Reading.NOMINATIVE);
            case READ_PSEUDONYMISED -> Optional.of(Reading.PSEUDONYMISED);
            case COUNT_ONLY -> Optional.of(Reading.COUNTS);
            case SEARCH_BY_IDENTIFIER,
                    SEE_OPPOSED,
                    EXPORT_NOMINATIVE,
                    EXPORT_PSEUDONYMISED,
                    MANAGE_DATA_ACCESSES,
                    MANAGE_DATA_ACCESSES_BELOW,
                    MANAGE_ADMIN_ACCESSES,
                    MANAGE_ADMIN_ACCESSES_BELOW,
                    MANAGE_USERS,
                    MANAGE_ROLES,
                    READ_AUDIT,
                    READ_IMPORTS,
                    FULL_ADMIN -> Optional.empty();
        };
    }

    static Optional<Reading> highest(Collection<Right> rights) {
        return rights.stream().map(Readings::of).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
