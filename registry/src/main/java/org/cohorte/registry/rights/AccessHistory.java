package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCESS_CHANGE;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.PERIMETER_CLOSURE;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cohorte.registry.rights.AccessChange.Period;
import org.cohorte.registry.rights.AccessChange.What;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Reads what became of accesses. */
final class AccessHistory {

    private final DSLContext database;

    AccessHistory(DSLContext database) {
        this.database = database;
    }

    /** On a perimeter and all below it; nothing when it is none. */
    static Condition onOrBelow(Optional<Integer> perimeter) {
        return perimeter
                .<Condition>map(number -> ACCESS.PERIMETER.in(select(PERIMETER_CLOSURE.DESCENDANT)
                        .from(PERIMETER_CLOSURE)
                        .where(PERIMETER_CLOSURE.ANCESTOR.eq(number))))
                .orElse(falseCondition());
    }

    /** Changes of the accesses that satisfy a condition, the latest first. One query. */
    List<AccessChange> latest(Condition condition, int limit) {
        return database.select(ACCESS_CHANGE.fields())
                .select(ACCOUNT.LOGIN, ACCESS.PERIMETER)
                .from(ACCESS_CHANGE)
                .join(ACCESS)
                .on(ACCESS.ID.eq(ACCESS_CHANGE.ACCESS))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS.ACCOUNT))
                .where(condition)
                .and(AccessRows.OF_PEOPLE)
                .orderBy(ACCESS_CHANGE.ID.desc())
                .limit(Math.max(0, limit))
                .fetch(AccessHistory::change);
    }

    private static AccessChange change(Record row) {
        return new AccessChange(
                row.get(ACCESS_CHANGE.HAPPENED_AT),
                row.get(ACCESS_CHANGE.BY_LOGIN),
                What.valueOf(row.get(ACCESS_CHANGE.WHAT)),
                row.get(ACCESS_CHANGE.ACCESS),
                row.get(ACCOUNT.LOGIN),
                row.get(ACCESS_CHANGE.ROLE_NAME),
                Integer.toString(row.get(ACCESS.PERIMETER)),
                period(row, ACCESS_CHANGE.START_BEFORE, ACCESS_CHANGE.END_BEFORE),
                period(row, ACCESS_CHANGE.START_AFTER, ACCESS_CHANGE.END_AFTER));
    }

    private static Optional<Period> period(Record row, Field<Instant> start, Field<Instant> end) {
        return Optional.ofNullable(row.get(start)).map(from -> new Period(from, Optional.ofNullable(row.get(end))));
    }
}
