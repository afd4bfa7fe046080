package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.PERIMETER;

import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.account.Logins;
import org.cohorte.registry.perimeter.Numbers;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Accesses in their table. */
public final class PostgresAccesses implements Accesses {

    private final DSLContext database;

    /** Writes with these connections. */
    public PostgresAccesses(DSLContext database) {
        this.database = database;
    }

    @Override
    public long grant(
            String login,
            String perimeter,
            Scope.Reading reading,
            Instant start,
            Optional<Instant> end,
            Optional<String> grantedBy) {
        if (end.isPresent() && !end.get().isAfter(start)) {
            throw new IllegalArgumentException("An access must end after it starts: " + start + " to " + end.get());
        }
        long account = database.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                .fetchOptional(ACCOUNT.ID)
                .orElseThrow(() -> new NoSuchElementException("No account " + login));
        return database.insertInto(ACCESS)
                .set(ACCESS.ACCOUNT, account)
                .set(ACCESS.PERIMETER, existing(perimeter))
                .set(ACCESS.READING, reading.name())
                .set(ACCESS.START_AT, start)
                .set(ACCESS.END_AT, end.orElse(null))
                .set(ACCESS.GRANTED_BY, grantedBy.orElse(null))
                .returning(ACCESS.ID)
                .fetchSingle(ACCESS.ID);
    }

    private int existing(String perimeter) {
        return Numbers.parse(perimeter)
                .filter(number -> database.fetchExists(PERIMETER, PERIMETER.NUMBER.eq(number)))
                .orElseThrow(() -> new NoSuchElementException("No perimeter " + perimeter));
    }

    @Override
    public void end(long access, Instant at) {
        int removed = database.deleteFrom(ACCESS)
                .where(ACCESS.ID.eq(access))
                .and(ACCESS.START_AT.ge(at))
                .execute();
        if (removed > 0) {
            return;
        }
        int ended = database.update(ACCESS)
                .set(ACCESS.END_AT, DSL.least(DSL.coalesce(ACCESS.END_AT, DSL.val(at)), DSL.val(at)))
                .where(ACCESS.ID.eq(access))
                .execute();
        if (ended == 0) {
            throw new NoSuchElementException("No access " + access);
        }
    }
}
