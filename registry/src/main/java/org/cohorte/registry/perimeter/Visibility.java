package org.cohorte.registry.perimeter;

import java.util.Collection;
import java.util.Set;
import org.cohorte.query.scope.Scope;

/** Tells which perimeters a user may name, and which they cover. */
public interface Visibility {

    /**
     * Those that exist and are inside the scope or above one of its units. A number that is not there is in the same
     * position as one that the scope does not reach. One query.
     */
    Set<String> visible(Collection<String> numbers, Scope scope);

    /** Those that exist and are inside the scope, with all below them. One query. */
    Set<String> inside(Collection<String> numbers, Scope scope);
}
