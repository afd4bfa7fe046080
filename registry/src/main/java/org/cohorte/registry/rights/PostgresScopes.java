package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.PERIMETER;
import static org.cohorte.registry.schema.Tables.PERIMETER_CLOSURE;
import static org.cohorte.registry.schema.Tables.ROLE;

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
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Scopes from the table of accesses, read anew at each call: a closed access stops the very next one.
 *
 * <p>A scope has one reading for all its units: those where the account holds that reading or a higher one. All its units at
 * the highest reading would show lines where figures alone were granted. Whoever holds several readings chooses among {@link
 * #readings}; without a choice they get the highest, on its units alone.
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
        List<HeldRight> held = held(login);
        return readings(held).stream()
                .findFirst()
                .map(highest -> scope(held, highest))
                .orElseGet(() -> Scope.ofUnits(Set.of(), Reading.COUNTS, false));
    }

    @Override
    public Scope of(String login, Reading reading) {
        return scope(held(login), reading);
    }

    @Override
    public List<Reading> readings(String login) {
        return readings(held(login));
    }

    @Override
    public Set<Right> rights(String login) {
        return held(login).stream().map(HeldRight::right).collect(Collectors.toSet());
    }

    private List<HeldRight> held(String login) {
        return HeldRight.of(database, login, clock.instant());
    }

    private static List<Reading> readings(List<HeldRight> held) {
        return held.stream()
                .map(right -> Readings.of(right.right()))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Scope scope(List<HeldRight> held, Reading reading) {
        Set<Integer> numbers = held.stream()
                .filter(right -> Readings.of(right.right())
                        .filter(other -> other.compareTo(reading) >= 0)
                        .isPresent())
                .map(HeldRight::perimeter)
                .collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return Scope.ofUnits(Set.of(), reading, false);
        }
        boolean seesOpposed = held.stream().anyMatch(right -> right.right() == Right.SEE_OPPOSED);
        return scope(numbers, reading, seesOpposed);
    }

    /** The whole hospital only when the root itself is granted: anything missing in the tree gives less, never more. */
    private Scope scope(Collection<Integer> numbers, Reading reading, boolean seesOpposed) {
        var tops = highest(numbers);
        if (tops.containsValue(true)) {
            return Scope.ofWholeHospital(reading, seesOpposed);
        }
        return Scope.ofUnits(
                tops.keySet().stream().map(String::valueOf).collect(Collectors.toSet()), reading, seesOpposed);
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
        var rows = database.select(
                        ACCESS.PERIMETER, ACCESS.START_AT, ACCESS.END_AT, ROLE.NAME, ROLE.CODE, RoleRows.RIGHTS)
                .from(ACCESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS.ACCOUNT))
                .join(ROLE)
                .on(ROLE.ID.eq(ACCESS.ROLE))
                .where(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                .and(AccessRows.EVER_COUNTS)
                .orderBy(DSL.when(HeldRight.currentAt(now), 0).otherwise(1), ACCESS.START_AT.desc(), ACCESS.ID)
                .fetch();
        Map<String, Perimeter> described = perimeters.describe(rows.stream()
                .map(row -> String.valueOf(row.get(ACCESS.PERIMETER)))
                .toList());
        return rows.stream()
                .map(row -> new AccessLine(
                        row.get(ROLE.NAME),
                        Optional.ofNullable(row.get(ROLE.CODE)),
                        Readings.highest(RoleRows.rights(row)),
                        described.get(String.valueOf(row.get(ACCESS.PERIMETER))),
                        row.get(ACCESS.START_AT),
                        Optional.ofNullable(row.get(ACCESS.END_AT))))
                .toList();
    }
}
