package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.PERIMETER;
import static org.cohorte.registry.schema.Tables.ROLE;

import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cohorte.registry.account.Logins;
import org.cohorte.registry.perimeter.Numbers;
import org.cohorte.registry.rights.AccessChange.Period;
import org.jooq.DSLContext;

/** Accesses in their table, with a line of history and one of audit for each change. */
public final class PostgresAccesses implements Accesses {

    private final DSLContext database;
    private final AccessWriter writer;

    /**
     * Writes with these connections.
     *
     * @param clock tells when a change was made
     */
    public PostgresAccesses(DSLContext database, Clock clock) {
        this.database = database;
        this.writer = new AccessWriter(clock, Optional::empty);
    }

    @Override
    public long grant(
            String login,
            String perimeter,
            String role,
            Instant start,
            Optional<Instant> end,
            Optional<String> grantedBy) {
        if (end.isPresent() && !end.get().isAfter(start)) {
            throw new IllegalArgumentException("An access must end after it starts: " + start + " to " + end.get());
        }
        return database.transactionResult(transaction -> {
            DSLContext tx = transaction.dsl();
            existingAccount(tx, login);
            return writer.grant(
                    tx,
                    grantedBy,
                    Logins.normal(login),
                    existingRole(tx, role),
                    existingPerimeter(tx, perimeter),
                    new Period(start, end));
        });
    }

    private static void existingAccount(DSLContext tx, String login) {
        if (!tx.fetchExists(ACCOUNT, ACCOUNT.LOGIN.eq(Logins.normal(login)))) {
            throw new NoSuchElementException("No account " + login);
        }
    }

    private static int existingPerimeter(DSLContext tx, String perimeter) {
        return Numbers.parse(perimeter)
                .filter(number -> tx.fetchExists(PERIMETER, PERIMETER.NUMBER.eq(number)))
                .orElseThrow(() -> new NoSuchElementException("No perimeter " + perimeter));
    }

    private static long existingRole(DSLContext tx, String code) {
        return tx.select(ROLE.ID)
                .from(ROLE)
                .where(ROLE.CODE.eq(code))
                .fetchOptional(ROLE.ID)
                .orElseThrow(() -> new NoSuchElementException("No role " + code));
    }

    @Override
    public void end(long access, Instant at) {
        database.transaction(transaction -> {
            DSLContext tx = transaction.dsl();
            StoredAccess stored =
                    StoredAccess.lock(tx, access).orElseThrow(() -> new NoSuchElementException("No access " + access));
            if (stored.period().end().filter(end -> !end.isAfter(at)).isEmpty()) {
                writer.end(tx, Optional.empty(), stored, at);
            }
        });
    }
}
