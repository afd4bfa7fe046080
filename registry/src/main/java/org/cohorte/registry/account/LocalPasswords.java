package org.cohorte.registry.account;

import static org.cohorte.registry.schema.Tables.LOCAL_PASSWORD;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;

/** Hashes of the passwords of the demonstration. Production signs in elsewhere and keeps none. */
public final class LocalPasswords {

    private final DSLContext database;
    private final Clock clock;

    /** Reads and writes with these connections. */
    public LocalPasswords(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The hash kept for a login. */
    public Optional<String> find(String login) {
        if (login.indexOf('\0') >= 0) {
            // PostgreSQL keeps no null character and would fail: nobody is called so.
            return Optional.empty();
        }
        return database.select(LOCAL_PASSWORD.HASH)
                .from(LOCAL_PASSWORD)
                .where(LOCAL_PASSWORD.LOGIN.eq(Logins.normal(login)))
                .fetchOptional(LOCAL_PASSWORD.HASH);
    }

    /** Keeps a hash, in place of the former one; the account must exist. */
    public void put(String login, String hash) {
        if (!hash.startsWith("$argon2") && !hash.startsWith("{argon2")) {
            throw new IllegalArgumentException("Only Argon2 hashes are kept");
        }
        database.insertInto(LOCAL_PASSWORD)
                .set(LOCAL_PASSWORD.LOGIN, Logins.normal(login))
                .set(LOCAL_PASSWORD.HASH, hash)
                .set(LOCAL_PASSWORD.CHANGED_AT, clock.instant())
                .onConflict(LOCAL_PASSWORD.LOGIN)
                .doUpdate()
                .set(LOCAL_PASSWORD.HASH, hash)
                .set(LOCAL_PASSWORD.CHANGED_AT, clock.instant())
                .execute();
    }

    /** Forgets them all: for an installation that leaves the demonstration. */
    public void clear() {
        database.deleteFrom(LOCAL_PASSWORD).execute();
    }
}
