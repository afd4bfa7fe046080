package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.ROLE;

import java.time.Instant;
import java.util.Optional;
import org.cohorte.registry.rights.AccessChange.Period;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** An access as it stands in its table, held until the end of the transaction that changes it. */
record StoredAccess(long id, String login, String role, int perimeter, Period period) {

    static Optional<StoredAccess> lock(DSLContext tx, long id) {
        return lock(tx, id, DSL.noCondition());
    }

    /** When it is there, and satisfies a condition on its row and its holder's. */
    static Optional<StoredAccess> lock(DSLContext tx, long id, Condition condition) {
        return tx.select(ACCOUNT.LOGIN, ROLE.NAME, ACCESS.PERIMETER, ACCESS.START_AT, ACCESS.END_AT)
                .from(ACCESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS.ACCOUNT))
                .join(ROLE)
                .on(ROLE.ID.eq(ACCESS.ROLE))
                .where(ACCESS.ID.eq(id))
                .and(condition)
                .forUpdate()
                .of(ACCESS)
                .fetchOptional(row -> new StoredAccess(
                        id,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new Period(row.value4(), Optional.ofNullable(row.value5()))));
    }

    boolean begunAt(Instant now) {
        return !period.start().isAfter(now);
    }

    boolean endedAt(Instant now) {
        return period.end().filter(end -> !end.isAfter(now)).isPresent();
    }
}
