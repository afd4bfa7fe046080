package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.ROLE;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.rights.Access.State;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** Reads accesses with their holders, roles and perimeters: two queries, whatever their number. */
final class AccessRows {

    /** Leaves out accesses that were ended before they began. */
    static final Condition EVER_COUNTS = ACCESS.END_AT.isNull().or(ACCESS.END_AT.gt(ACCESS.START_AT));

    /** Leaves out the account of the command line, which is nobody's to manage. */
    static final Condition OF_PEOPLE = ACCOUNT.LOGIN.ne(OperatorAccess.LOGIN);

    private static final Duration ENDING = Duration.ofDays(30);

    private final Perimeters perimeters;

    AccessRows(Perimeters perimeters) {
        this.perimeters = perimeters;
    }

    /**
     * Those that satisfy a condition: current ones first, then future and ended ones, by name.
     *
     * @param asked number of the perimeter that was asked for; empty: each access stands for itself
     */
    List<Access> list(DSLContext database, Condition condition, Optional<Integer> asked, Instant now) {
        Result<? extends Record> rows = database.select(
                        ACCESS.ID,
                        ACCESS.PERIMETER,
                        ACCESS.START_AT,
                        ACCESS.END_AT,
                        ACCESS.GRANTED_BY,
                        ACCOUNT.LOGIN,
                        ACCOUNT.DISPLAY_NAME)
                .select(RoleRows.COLUMNS)
                .from(ACCESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS.ACCOUNT))
                .join(ROLE)
                .on(ROLE.ID.eq(ACCESS.ROLE))
                .leftJoin(RoleRows.holding(now))
                .on(RoleRows.HOLDING_ROLE.eq(ROLE.ID))
                .where(condition)
                .and(OF_PEOPLE)
                .orderBy(
                        when(HeldRight.currentAt(now), 0)
                                .when(ACCESS.START_AT.gt(now), 1)
                                .otherwise(2),
                        ACCOUNT.FOLDED,
                        ACCESS.START_AT.desc(),
                        ACCESS.ID)
                .fetch();
        Map<String, Perimeter> described =
                perimeters.describe(rows.map(row -> String.valueOf(row.get(ACCESS.PERIMETER))));
        return rows.map(row -> access(row, described, asked, now));
    }

    private static Access access(Record row, Map<String, Perimeter> described, Optional<Integer> asked, Instant now) {
        Optional<Instant> end = Optional.ofNullable(row.get(ACCESS.END_AT));
        int perimeter = row.get(ACCESS.PERIMETER);
        return new Access(
                row.get(ACCESS.ID),
                row.get(ACCOUNT.LOGIN),
                row.get(ACCOUNT.DISPLAY_NAME),
                RoleRows.role(row),
                described.get(String.valueOf(perimeter)),
                row.get(ACCESS.START_AT),
                end,
                Optional.ofNullable(row.get(ACCESS.GRANTED_BY)),
                state(row.get(ACCESS.START_AT), end, now),
                asked.map(number -> number == perimeter).orElse(true));
    }

    static State state(Instant start, Optional<Instant> end, Instant now) {
        if (end.filter(moment -> !moment.isAfter(now)).isPresent()) {
            return State.ENDED;
        }
        if (start.isAfter(now)) {
            return State.FUTURE;
        }
        return end.filter(moment -> !moment.isAfter(now.plus(ENDING))).isPresent() ? State.ENDING : State.CURRENT;
    }
}
