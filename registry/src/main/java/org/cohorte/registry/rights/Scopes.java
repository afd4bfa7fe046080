package org.cohorte.registry.rights;

import java.util.List;
import java.util.Set;
import org.cohorte.query.scope.Scope;

/** Turns a user's accesses of this moment into the scope that every clinical read asks for. */
public interface Scopes {

    /**
     * The scope of an account now, at the highest reading that it holds anywhere, on the units where it holds that reading. An
     * unknown or inactive account, or one without any current access, gets a scope of no unit, which sees nobody.
     */
    Scope of(String login);

    /**
     * The scope of an account now at one reading: the units where it holds that reading or a higher one. Whoever reads
     * identities on one unit and pseudonyms on another reads both at {@code PSEUDONYMISED}, and counts both at
     * {@code COUNTS}.
     */
    Scope of(String login, Scope.Reading reading);

    /** Readings that an account holds anywhere now, the highest first; empty when it sees nobody. */
    List<Scope.Reading> readings(String login);

    /** Every right that an account holds anywhere now. */
    Set<Right> rights(String login);

    /** Whether an account may look for patients by their names and identifiers now, among those whose identity it reads. */
    default boolean findsByIdentity(String login) {
        return rights(login).contains(Right.SEARCH_BY_IDENTIFIER);
    }

    /** The accesses of an account, current ones first: what the user reads about their own rights. */
    List<AccessLine> accesses(String login);
}
