package org.cohorte.registry.rights;

import java.util.Optional;
import java.util.Set;

/**
 * A set of rights with a name, given to people by accesses.
 *
 * @param id      key
 * @param code    of a role that comes with the product, by which its name is translated; empty for the hospital's own
 * @param name    as the hospital calls it
 * @param rights  it gives
 * @param version grows with each change: whoever changes it says which one they read
 * @param holders accounts that hold it now
 */
public record Role(long id, Optional<String> code, String name, Set<Right> rights, int version, int holders) {

    public Role {
        rights = Set.copyOf(rights);
    }
}
