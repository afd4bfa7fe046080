package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCESS_CHANGE;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.ROLE;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.audit.PostgresAuditLog;
import org.cohorte.registry.rights.AccessChange.Period;
import org.cohorte.registry.rights.AccessChange.What;
import org.jooq.DSLContext;

/** Writes accesses inside a transaction: the row, its line of history and its line of audit stand or fall together. */
final class AccessWriter {

    private final Clock clock;
    private final Supplier<Optional<String>> address;

    AccessWriter(Clock clock, Supplier<Optional<String>> address) {
        this.clock = clock;
        this.address = address;
    }

    /**
     * Gives a role that exists to an account that exists.
     *
     * @param by empty: the system itself
     * @return key of the access
     */
    long grant(DSLContext tx, Optional<String> by, String login, long role, int perimeter, Period period) {
        long id = tx.insertInto(ACCESS)
                .set(ACCESS.ACCOUNT, select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.LOGIN.eq(login)))
                .set(ACCESS.PERIMETER, perimeter)
                .set(ACCESS.ROLE, role)
                .set(ACCESS.START_AT, period.start())
                .set(ACCESS.END_AT, period.end().orElse(null))
                .set(ACCESS.GRANTED_AT, clock.instant())
                .set(ACCESS.GRANTED_BY, by.orElse(null))
                .returning(ACCESS.ID)
                .fetchSingle(ACCESS.ID);
        String name = tx.select(ROLE.NAME).from(ROLE).where(ROLE.ID.eq(role)).fetchSingle(ROLE.NAME);
        StoredAccess granted = new StoredAccess(id, login, name, perimeter, period);
        record(tx, by, What.GRANTED, granted, Optional.empty(), period);
        return id;
    }

    void changePeriod(DSLContext tx, Optional<String> by, StoredAccess access, Period period) {
        put(tx, access, period);
        record(tx, by, What.PERIOD_CHANGED, access, Optional.of(access.period()), period);
    }

    /** One that had not begun keeps an empty period. */
    void end(DSLContext tx, Optional<String> by, StoredAccess access, Instant at) {
        Period period = new Period(access.begunAt(at) ? access.period().start() : at, Optional.of(at));
        put(tx, access, period);
        record(tx, by, What.ENDED, access, Optional.of(access.period()), period);
    }

    private static void put(DSLContext tx, StoredAccess access, Period period) {
        tx.update(ACCESS)
                .set(ACCESS.START_AT, period.start())
                .set(ACCESS.END_AT, period.end().orElse(null))
                .where(ACCESS.ID.eq(access.id()))
                .execute();
    }

    private void record(
            DSLContext tx, Optional<String> by, What what, StoredAccess access, Optional<Period> before, Period after) {
        String author = by.orElse(OperatorAccess.LOGIN);
        tx.insertInto(ACCESS_CHANGE)
                .set(ACCESS_CHANGE.HAPPENED_AT, clock.instant())
                .set(ACCESS_CHANGE.BY_LOGIN, author)
                .set(ACCESS_CHANGE.WHAT, what.name())
                .set(ACCESS_CHANGE.ACCESS, access.id())
                .set(ACCESS_CHANGE.ROLE_NAME, access.role())
                .set(ACCESS_CHANGE.START_BEFORE, before.map(Period::start).orElse(null))
                .set(ACCESS_CHANGE.END_BEFORE, before.flatMap(Period::end).orElse(null))
                .set(ACCESS_CHANGE.START_AFTER, after.start())
                .set(ACCESS_CHANGE.END_AFTER, after.end().orElse(null))
                .execute();
        String perimeter = Integer.toString(access.perimeter());
        Map<String, String> details = new HashMap<>(Map.of(
                "what", what.name(),
                "access", Long.toString(access.id()),
                "holder", access.login(),
                "role", access.role(),
                "perimeter", perimeter,
                "after", text(after)));
        before.ifPresent(period -> details.put("before", text(period)));
        new PostgresAuditLog(tx)
                .add(AuditLine.of(author, AuditAction.HABILITATION, AuditOutcome.DONE)
                        .on(List.of(perimeter))
                        .from(address.get())
                        .with(details));
    }

    /** An interval of ISO 8601, open when it has no end. */
    static String text(Period period) {
        return period.start() + "/" + period.end().map(Instant::toString).orElse("..");
    }
}
