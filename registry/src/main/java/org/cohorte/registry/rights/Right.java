package org.cohorte.registry.rights;

/**
 * What an access may allow. Rights on patients hold on the access's perimeter and all below it; global ones hold everywhere,
 * wherever the access stands. The names are stored: they are added to, never renamed.
 */
public enum Right {
    /** Identity and every line of the patients followed there. */
    READ_NOMINATIVE(false),
    /** Lines without identity. */
    READ_PSEUDONYMISED(false),
    /** Figures alone, through the disclosure rule. */
    COUNT_ONLY(false),
    /** Finding patients by name or identifier; needs {@link #READ_NOMINATIVE}. */
    SEARCH_BY_IDENTIFIER(true),
    /** Patients opposed to the reuse of their data too. */
    SEE_OPPOSED(true),
    /** Exports with identities; needs {@link #READ_NOMINATIVE}. */
    EXPORT_NOMINATIVE(true),
    /** Exports without identities; needs a right to read lines. */
    EXPORT_PSEUDONYMISED(true),
    /** Granting accesses to data on the access's own perimeter. */
    MANAGE_DATA_ACCESSES(false),
    /** Granting accesses to data on perimeters below the access's own. */
    MANAGE_DATA_ACCESSES_BELOW(false),
    /** Granting accesses that manage accesses to data, on the access's own perimeter. */
    MANAGE_ADMIN_ACCESSES(false),
    /** Granting accesses that manage accesses to data, on perimeters below. */
    MANAGE_ADMIN_ACCESSES_BELOW(false),
    /** Creating people, opening and closing their accounts. */
    MANAGE_USERS(true),
    /** Writing roles. */
    MANAGE_ROLES(true),
    /** Reading the audit. */
    READ_AUDIT(true),
    /** Reading the reports of imports. */
    READ_IMPORTS(true),
    /** Everything that administration can do, everywhere; reads no patient by itself. */
    FULL_ADMIN(true);

    private final boolean global;

    Right(boolean global) {
        this.global = global;
    }

    /** Whether it holds everywhere, wherever the access stands. */
    public boolean isGlobal() {
        return global;
    }
}
