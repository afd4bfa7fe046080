package org.cohorte.registry.rights;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roles of the hospital. Writing needs {@link Right#MANAGE_ROLES}; each change is in the audit, with before and after. */
public interface Roles {

    /** Every role, those of the product first. */
    List<Role> list();

    Optional<Role> find(long id);

    /**
     * Why a set of rights makes no role; empty when it does. The codes are those of the texts for users:
     * {@code searchNeedsNominative}, {@code exportNominativeNeedsNominative}, {@code exportNeedsReading},
     * {@code countOnlyWithReading}, {@code nothing}.
     */
    List<String> incoherences(Set<Right> rights);

    /**
     * A new role.
     *
     * @param by login of who writes it
     * @throws SecurityException when they may not, or give a right that they do not hold
     * @throws HabilitationException {@code roleNameEmpty}, {@code roleNameTooLong}, {@code roleNameInvalid}, {@code roleNameTaken},
     *     or a code of {@link #incoherences}
     */
    Role create(String by, String name, Set<Right> rights);

    /**
     * Changes a role; accesses that give it change with it, from the next call of their holders on.
     *
     * @param version that was read
     * @throws SecurityException as {@link #create}, for the rights that are added; and when they are added to a role of
     *     one's own
     * @throws HabilitationException as {@link #create}, {@code roleUnknown}, {@code roleChangedMeanwhile}, or {@code roleOfProduct}
     */
    Role change(String by, long id, int version, String name, Set<Right> rights);
}
