package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.PERIMETER;
import static org.cohorte.registry.schema.Tables.PERIMETER_CLOSURE;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.account.Logins;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.Perimeters;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/**
 * Scopes from the table of accesses, read anew at each call: a closed access stops the very next one.
 *
 * <p>A scope has one reading for all its units. An account with accesses of several readings gets the highest of them, on
 * the units of that reading alone. The two other choices are wrong: all units at the highest reading would show lines where
 * figures alone were granted, and all units at the lowest would take away what was granted. Units of a lower reading are
 * therefore out of sight for whoever holds a higher one elsewhere: grant them the higher reading, or two accounts.
 */
public final class PostgresScopes implements Scopes {

    private static final Field<Boolean> IS_ROOT = DSL.field(PERIMETER.PARENT.isNull());

    private final DSLContext database;
    private final Perimeters perimeters;
    private final Clock clock;

    /**
     * Reads with these connections.
     *
     * @param clock tells which accesses are current
     */
    public PostgresScopes(DSLContext database, Perimeters perimeters, Clock clock) {
        this.database = database;
        this.perimeters = perimeters;
        this.clock = clock;
    }

    @Override
    public Scope of(String login) {
        List<Record2<String, Integer>> current = database.select(ACCESS.READING, ACCESS.PERIMETER)
                .from(ACCESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS.ACCOUNT))
                .where(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                .and(ACCOUNT.ACTIVE)
                .and(currentAt(clock.instant()))
                .fetch();
        Optional<Reading> highest =
                current.stream().map(row -> Reading.valueOf(row.value1())).max(Comparator.naturalOrder());
        if (highest.isEmpty()) {
            return Scope.ofUnits(Set.of(), Reading.COUNTS, false);
        }
        Set<Integer> numbers = current.stream()
                .filter(row -> Reading.valueOf(row.value1()) == highest.get())
                .map(Record2::value2)
                .collect(Collectors.toSet());
        return scope(numbers, highest.get());
    }

    @Override
    public Scope of(String login, Reading reading) {
        return of(login);
    }

    @Override
    public List<Reading> readings(String login) {
        return List.of(of(login).reading());
    }

    @Override
    public Set<Right> rights(String login) {
        return Set.of();
    }

    /** The whole hospital only when the root itself is granted: anything missing in the tree gives less, never more. */
    private Scope scope(Collection<Integer> numbers, Reading reading) {
        var tops = highest(numbers);
        if (tops.containsValue(true)) {
            return Scope.ofWholeHospital(reading, false);
        }
        return Scope.ofUnits(tops.keySet().stream().map(String::valueOf).collect(Collectors.toSet()), reading, false);
    }

    /** Those below none of the others, and whether each is the root. */
    private Map<Integer, Boolean> highest(Collection<Integer> numbers) {
        return database.select(PERIMETER.NUMBER, IS_ROOT)
                .from(PERIMETER)
                .where(PERIMETER.NUMBER.in(numbers))
                .andNotExists(database.selectOne()
                        .from(PERIMETER_CLOSURE)
                        .where(PERIMETER_CLOSURE.DESCENDANT.eq(PERIMETER.NUMBER))
                        .and(PERIMETER_CLOSURE.DEPTH.gt(0))
                        .and(PERIMETER_CLOSURE.ANCESTOR.in(numbers)))
                .fetchMap(PERIMETER.NUMBER, IS_ROOT);
    }

    @Override
    public List<AccessLine> accesses(String login) {
        Instant now = clock.instant();
        var rows = database.select(ACCESS.READING, ACCESS.PERIMETER, ACCESS.START_AT, ACCESS.END_AT)
                .from(ACCESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS.ACCOUNT))
                .where(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                .orderBy(DSL.when(currentAt(now), 0).otherwise(1), ACCESS.START_AT.desc(), ACCESS.ID)
                .fetch();
        Map<String, Perimeter> described = perimeters.describe(
                rows.stream().map(row -> String.valueOf(row.value2())).toList());
        return rows.stream()
                .map(row -> new AccessLine(
                        Reading.valueOf(row.value1()),
                        described.get(String.valueOf(row.value2())),
                        row.value3(),
                        Optional.ofNullable(row.value4())))
                .toList();
    }

    private static Condition currentAt(Instant now) {
        return ACCESS.START_AT.le(now).and(ACCESS.END_AT.isNull().or(ACCESS.END_AT.gt(now)));
    }
}
