package org.cohorte.registry.rights;

import java.util.List;
import org.cohorte.query.scope.Scope;

/** Turns a user's accesses of this moment into the scope that every clinical read asks for. */
public interface Scopes {

    /**
     * The scope of an account now. An unknown or inactive account, or one without any current access, gets a scope of no
     * unit, which sees nobody.
     */
    Scope of(String login);

    /** The accesses of an account, current ones first: what the user reads about their own rights. */
    List<AccessLine> accesses(String login);
}
