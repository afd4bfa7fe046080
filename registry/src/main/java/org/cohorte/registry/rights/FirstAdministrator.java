package org.cohorte.registry.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.account.AccountDirectory;
import org.cohorte.registry.account.Accounts;
import org.cohorte.registry.perimeter.Perimeters;

/**
 * The person whom the configuration names, so that a new installation has somebody to grant the first accesses. The others are
 * theirs to name.
 */
public final class FirstAdministrator {

    private static final Duration PERIOD = Duration.ofDays(Habilitations.DEFAULT_DAYS);

    private final Accounts accounts;
    private final AccountDirectory directory;
    private final Accesses accesses;
    private final Scopes scopes;
    private final Perimeters perimeters;
    private final Clock clock;

    /** Grants through these services. */
    public FirstAdministrator(
            Accounts accounts,
            AccountDirectory directory,
            Accesses accesses,
            Scopes scopes,
            Perimeters perimeters,
            Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.accesses = accesses;
        this.scopes = scopes;
        this.perimeters = perimeters;
        this.clock = clock;
    }

    /**
     * Makes the account when it is missing, and grants it administration on the root, once there is one, for a year, when it
     * does not hold it. An account that was closed stays closed.
     */
    public void ensure(String login) {
        Account account = accounts.find(login).orElseGet(() -> directory.put(login, login));
        if (!account.active() || scopes.rights(login).contains(Right.FULL_ADMIN)) {
            return;
        }
        Instant now = clock.instant();
        perimeters
                .root()
                .ifPresent(root -> accesses.grant(
                        login,
                        root.number(),
                        RoleCodes.ADMINISTRATOR,
                        now,
                        Optional.of(now.plus(PERIOD)),
                        Optional.empty()));
    }
}
