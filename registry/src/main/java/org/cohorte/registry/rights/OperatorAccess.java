package org.cohorte.registry.rights;

import java.time.Clock;
import java.util.Optional;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.account.AccountDirectory;
import org.cohorte.registry.perimeter.Perimeters;

/**
 * The account that the command line works as. Nobody signs in with it: its key is the operator token of the data folder. It
 * sees the whole hospital as soon as there is one.
 */
public final class OperatorAccess {

    /** Login of the command line: an identity provider must not be let give it to anybody. */
    public static final String LOGIN = "operator";

    private static final String NAME = "Exploitation (ligne de commande)";

    private final AccountDirectory accounts;
    private final Accesses accesses;
    private final Scopes scopes;
    private final Perimeters perimeters;
    private final Clock clock;

    /** Grants through these services. */
    public OperatorAccess(
            AccountDirectory accounts, Accesses accesses, Scopes scopes, Perimeters perimeters, Clock clock) {
        this.accounts = accounts;
        this.accesses = accesses;
        this.scopes = scopes;
        this.perimeters = perimeters;
        this.clock = clock;
    }

    /** Makes the account when it is missing, and grants it the root when it does not see the whole hospital. */
    public void ensure() {
        accounts.put(LOGIN, NAME);
        Scope scope = scopes.of(LOGIN);
        if (scope.wholeHospital()) {
            return;
        }
        perimeters
                .root()
                .ifPresent(root -> accesses.grant(
                        LOGIN,
                        root.number(),
                        RoleCodes.CARE_TEAM,
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
