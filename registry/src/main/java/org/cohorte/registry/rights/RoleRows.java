package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.ROLE;
import static org.cohorte.registry.schema.Tables.ROLE_RIGHT;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Roles as queries fetch them: with their rights and how many hold them now, whatever the number of roles. */
final class RoleRows {

    /** Names of the rights of the role of a row. */
    static final Field<String[]> RIGHTS = array(
                    select(ROLE_RIGHT.HELD).from(ROLE_RIGHT).where(ROLE_RIGHT.ROLE.eq(ROLE.ID)))
            .as("rights");

    private static final String HOLDING = "holding";
    static final Field<Long> HOLDING_ROLE = field(name(HOLDING, "role"), SQLDataType.BIGINT);
    private static final Field<Integer> HOLDERS = coalesce(
                    field(name(HOLDING, "holders"), SQLDataType.INTEGER), inline(0))
            .as("holders");

    /** What is selected for a role. */
    static final List<Field<?>> COLUMNS = List.of(ROLE.ID, ROLE.CODE, ROLE.NAME, ROLE.VERSION, RIGHTS, HOLDERS);

    /** Roles of the product first, in their order; then the hospital's own by name. */
    static final List<OrderField<?>> ORDER = List.of(
            when(ROLE.CODE.isNull(), 1).otherwise(0), when(ROLE.CODE.isNotNull(), ROLE.ID), ROLE.FOLDED, ROLE.ID);

    private RoleRows() {}

    /** Holders by role, to be joined on {@link #HOLDING_ROLE}. */
    static Table<?> holding(Instant now) {
        return select(ACCESS.ROLE.as("role"), countDistinct(ACCESS.ACCOUNT).as("holders"))
                .from(ACCESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS.ACCOUNT))
                .where(ACCOUNT.ACTIVE)
                .and(HeldRight.currentAt(now))
                .groupBy(ACCESS.ROLE)
                .asTable(HOLDING);
    }

    static Role role(Record row) {
        return new Role(
                row.get(ROLE.ID),
                Optional.ofNullable(row.get(ROLE.CODE)),
                row.get(ROLE.NAME),
                rights(row),
                row.get(ROLE.VERSION),
                row.get(HOLDERS));
    }

    static Set<Right> rights(Record row) {
        return Arrays.stream(row.get(RIGHTS)).map(Right::valueOf).collect(Collectors.toSet());
    }
}
