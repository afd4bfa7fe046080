package org.cohorte.registry.rights;

import java.util.Arrays;
import java.util.List;

/** Who gives a right: each tier is given by the one above it. */
enum Tier {
    /** Reading, counting, searching and exporting: given by managers of accesses to data. */
    DATA,
    /** Managing accesses to data: given by managers of accesses of administration. */
    DATA_MANAGEMENT,
    /** Everything else, patients who are opposed included: given by full administrators alone. */
    ADMINISTRATION;

    static Tier of(Right right) {
        return switch (right) {
            case READ_NOMINATIVE,
                    READ_PSEUDONYMISED,
                    COUNT_ONLY,
                    SEARCH_BY_IDENTIFIER,
                    EXPORT_NOMINATIVE,
                    EXPORT_PSEUDONYMISED -> DATA;
            case MANAGE_DATA_ACCESSES, MANAGE_DATA_ACCESSES_BELOW -> DATA_MANAGEMENT;
            case SEE_OPPOSED,
                    MANAGE_ADMIN_ACCESSES,
                    MANAGE_ADMIN_ACCESSES_BELOW,
                    MANAGE_USERS,
                    MANAGE_ROLES,
                    READ_AUDIT,
                    READ_IMPORTS,
                    FULL_ADMIN -> ADMINISTRATION;
        };
    }

    /** Stored names of its rights. */
    List<String> names() {
        return Arrays.stream(Right.values())
                .filter(right -> of(right) == this)
                .map(Right::name)
                .toList();
    }
}
