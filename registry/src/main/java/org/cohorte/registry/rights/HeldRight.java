package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.ROLE_RIGHT;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import org.cohorte.registry.account.Logins;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * A right that somebody holds now.
 *
 * @param perimeter number of the perimeter of the access that gives it
 */
record HeldRight(int perimeter, Right right) {

    /** All of an account; none when it is unknown or closed. One query. */
    static List<HeldRight> of(DSLContext database, String login, Instant now) {
        return database.selectDistinct(ACCESS.PERIMETER, ROLE_RIGHT.HELD)
                .from(ACCESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS.ACCOUNT))
                .join(ROLE_RIGHT)
                .on(ROLE_RIGHT.ROLE.eq(ACCESS.ROLE))
                .where(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                .and(ACCOUNT.ACTIVE)
                .and(currentAt(now))
                .fetch(row -> new HeldRight(row.value1(), Right.valueOf(row.value2())));
    }

    /** Whether an account holds a role anywhere now, or will. */
    static boolean holdsRole(DSLContext database, String login, long role, Instant now) {
        return database.fetchExists(selectOne()
                .from(ACCESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS.ACCOUNT))
                .where(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                .and(ACCESS.ROLE.eq(role))
                .and(ACCESS.END_AT.isNull().or(ACCESS.END_AT.gt(now))));
    }

    /** Accesses that count at a moment, as far as their period goes. */
    static Condition currentAt(Instant now) {
        return ACCESS.START_AT.le(now).and(ACCESS.END_AT.isNull().or(ACCESS.END_AT.gt(now)));
    }
}
