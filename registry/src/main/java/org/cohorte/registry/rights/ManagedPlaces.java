package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.PERIMETER;
import static org.cohorte.registry.schema.Tables.PERIMETER_CLOSURE;
import static org.cohorte.registry.schema.Tables.ROLE;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.not;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cohorte.registry.perimeter.Numbers;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.PostgresPerimeters;
import org.cohorte.registry.rights.Habilitations.PeopleCount;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The part of the tree that somebody manages, and what they may give there. */
final class ManagedPlaces {

    private final DSLContext database;
    private final PostgresPerimeters perimeters;
    private final Clock clock;

    ManagedPlaces(DSLContext database, PostgresPerimeters perimeters, Clock clock) {
        this.database = database;
        this.perimeters = perimeters;
        this.clock = clock;
    }

    /** Those that are managed while the perimeter right above is not: all others are reached from them. */
    List<Perimeter> highest(Authority authority) {
        Condition candidate = authority.everything()
                ? PERIMETER.PARENT.isNull()
                : PERIMETER.NUMBER.in(authority.here()).or(PERIMETER.PARENT.in(authority.aboveThose()));
        return managed(authority, candidate.and(PERIMETER.PARENT.isNull().or(not(authority.over(PERIMETER.PARENT)))));
    }

    List<Perimeter> below(Authority authority, String perimeter) {
        return Numbers.parse(perimeter)
                .map(number -> managed(authority, PERIMETER.PARENT.eq(number)))
                .orElse(List.of());
    }

    private List<Perimeter> managed(Authority authority, Condition condition) {
        List<String> numbers = database.select(PERIMETER.NUMBER)
                .from(PERIMETER)
                .where(condition)
                .and(authority.over(PERIMETER.NUMBER))
                .fetch(row -> row.value1().toString());
        return PostgresPerimeters.byName(
                List.copyOf(perimeters.describe(numbers).values()));
    }

    List<Role> grantable(Authority authority, String perimeter) {
        return Numbers.parse(perimeter)
                .<List<Role>>map(number -> database.select(RoleRows.COLUMNS)
                        .from(ROLE)
                        .join(PERIMETER)
                        .on(PERIMETER.NUMBER.eq(number))
                        .leftJoin(RoleRows.holding(clock.instant()))
                        .on(RoleRows.HOLDING_ROLE.eq(ROLE.ID))
                        .where(authority.mayGive(ROLE.ID, PERIMETER.NUMBER))
                        .orderBy(RoleRows.ORDER)
                        .fetch(RoleRows::role))
                .orElse(List.of());
    }

    /** People with an open account and a current access; perimeters where there are none, or that are not theirs, are left out. */
    Map<String, PeopleCount> counts(Authority authority, List<Perimeter> asked) {
        List<Integer> numbers =
                Numbers.valid(asked.stream().map(Perimeter::number).toList());
        return database.select(
                        PERIMETER_CLOSURE.ANCESTOR,
                        countDistinct(ACCESS.ACCOUNT).filterWhere(PERIMETER_CLOSURE.DEPTH.eq(0)),
                        countDistinct(ACCESS.ACCOUNT).filterWhere(PERIMETER_CLOSURE.DEPTH.gt(0)))
                .from(PERIMETER_CLOSURE)
                .join(ACCESS)
                .on(ACCESS.PERIMETER.eq(PERIMETER_CLOSURE.DESCENDANT))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS.ACCOUNT))
                .where(PERIMETER_CLOSURE.ANCESTOR.in(numbers))
                .and(ACCOUNT.ACTIVE)
                .and(AccessRows.OF_PEOPLE)
                .and(HeldRight.currentAt(clock.instant()))
                .and(authority.over(PERIMETER_CLOSURE.ANCESTOR))
                .and(authority.mayChange())
                .groupBy(PERIMETER_CLOSURE.ANCESTOR)
                .fetchMap(row -> Integer.toString(row.value1()), row -> new PeopleCount(row.value2(), row.value3()));
    }
}
