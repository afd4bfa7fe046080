package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.PERIMETER;
import static org.cohorte.registry.schema.Tables.PERIMETER_CLOSURE;
import static org.cohorte.registry.schema.Tables.ROLE;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.cohorte.registry.account.Logins;
import org.cohorte.registry.perimeter.Numbers;
import org.cohorte.registry.rights.Habilitations.Grant;
import org.jooq.DSLContext;

/** What is wrong with a grant or a period, in codes. */
final class GrantCheck {

    /** They may not, there, or there is no such place. */
    static final String NOT_ALLOWED = "notAllowed";

    /** The access would be their own. */
    static final String OWN_ACCESS = "ownAccess";

    /** A warning alone. */
    static final String ALREADY_COVERED = "alreadyCovered";

    /** A screen sends the beginning of today in its zone: that much of the past is no mistake. */
    private static final Duration TODAY = Duration.ofDays(1);

    private final DSLContext database;
    private final Authority authority;
    private final Instant now;

    GrantCheck(DSLContext database, Authority authority, Instant now) {
        this.database = database;
        this.authority = authority;
        this.now = now;
    }

    /** Everything that forbids a grant, rights first. */
    Set<String> problems(Grant grant) {
        Set<String> found = new LinkedHashSet<>();
        if (!authority.manages()) {
            found.add(NOT_ALLOWED);
            return found;
        }
        if (authority.is(grant.login())) {
            found.add(OWN_ACCESS);
        }
        if (!database.fetchExists(ROLE, ROLE.ID.eq(grant.role()))) {
            found.add("roleUnknown");
        } else if (!mayGive(grant)) {
            found.add(NOT_ALLOWED);
        }
        person(grant.login()).ifPresent(found::add);
        found.addAll(period(grant.start(), grant.end()));
        return found;
    }

    private boolean mayGive(Grant grant) {
        return Numbers.parse(grant.perimeter())
                .filter(number -> database.fetchExists(select(ROLE.ID)
                        .from(ROLE)
                        .crossJoin(PERIMETER)
                        .where(ROLE.ID.eq(grant.role()))
                        .and(PERIMETER.NUMBER.eq(number))
                        .and(authority.mayGive(ROLE.ID, PERIMETER.NUMBER))))
                .isPresent();
    }

    private Optional<String> person(String login) {
        Optional<Boolean> active = database.select(ACCOUNT.ACTIVE)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                .and(AccessRows.OF_PEOPLE)
                .fetchOptional(ACCOUNT.ACTIVE);
        if (active.isEmpty()) {
            return Optional.of("personUnknown");
        }
        return active.get() ? Optional.empty() : Optional.of("personClosed");
    }

    /** What is wrong with a period that is decided now; the longest is counted in whole days. */
    Set<String> period(Instant start, Instant end) {
        Set<String> found = new LinkedHashSet<>();
        if (!end.isAfter(start)) {
            found.add("periodEmpty");
        } else if (!end.isAfter(now)) {
            found.add("periodOver");
        } else if (Duration.between(notBefore(start), end).toDays() > Habilitations.MAX_DAYS) {
            found.add("periodTooLong");
        }
        if (start.isBefore(now.minus(TODAY))) {
            found.add("periodPast");
        }
        return found;
    }

    /** Nothing is given for the past: what begins earlier today begins now. */
    Instant notBefore(Instant start) {
        Instant kept = start.truncatedTo(ChronoUnit.MICROS); // the database would round up what is finer
        return kept.isBefore(now) ? now : kept;
    }

    /** Whether accesses that the granter manages give them as much there, or above, for as long. */
    boolean covered(Grant grant) {
        Optional<Integer> perimeter = Numbers.parse(grant.perimeter());
        if (perimeter.isEmpty()) {
            return false;
        }
        Set<Right> held = EnumSet.noneOf(Right.class);
        database.select(RoleRows.RIGHTS)
                .from(ACCESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS.ACCOUNT))
                .join(ROLE)
                .on(ROLE.ID.eq(ACCESS.ROLE))
                .join(PERIMETER_CLOSURE)
                .on(PERIMETER_CLOSURE.ANCESTOR.eq(ACCESS.PERIMETER))
                .where(ACCOUNT.LOGIN.eq(Logins.normal(grant.login())))
                .and(PERIMETER_CLOSURE.DESCENDANT.eq(perimeter.get()))
                .and(ACCESS.START_AT.le(notBefore(grant.start())))
                .and(ACCESS.END_AT.isNull().or(ACCESS.END_AT.ge(grant.end())))
                .and(authority.mayChange())
                .forEach(row -> held.addAll(RoleRows.rights(row)));
        return withLesser(held).containsAll(rights(grant.role()));
    }

    /** The rights of the role; one that nobody holds when there is no such role. */
    private Set<Right> rights(long role) {
        return database.select(RoleRows.RIGHTS)
                .from(ROLE)
                .where(ROLE.ID.eq(role))
                .fetchOptional(RoleRows::rights)
                .orElseGet(() -> EnumSet.allOf(Right.class));
    }

    /** Whoever reads identities may read less. */
    private static Set<Right> withLesser(Set<Right> held) {
        Set<Right> all = EnumSet.noneOf(Right.class);
        all.addAll(held);
        if (all.contains(Right.READ_NOMINATIVE)) {
            all.add(Right.READ_PSEUDONYMISED);
        }
        if (all.contains(Right.READ_PSEUDONYMISED)) {
            all.add(Right.COUNT_ONLY);
        }
        return all;
    }
}
