package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.PERIMETER_CLOSURE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.account.Logins;
import org.cohorte.registry.audit.PostgresAuditLog;
import org.cohorte.registry.perimeter.Numbers;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.PostgresPerimeters;
import org.cohorte.registry.rights.AccessChange.Period;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Accesses in their tables. What somebody may manage is read anew at each call and stands as a condition in each query; what
 * a change was allowed by is read in its transaction.
 */
public final class PostgresHabilitations implements Habilitations {

    private final DSLContext database;
    private final Clock clock;
    private final People people;
    private final ManagedPlaces places;
    private final AccessRows rows;
    private final AccessWriter writer;
    private final AccessHistory history;
    private final Refusals refusals;

    /**
     * Reads and writes with these connections.
     *
     * @param address where the caller of this moment is, for the audit
     */
    public PostgresHabilitations(DSLContext database, Clock clock, Supplier<Optional<String>> address) {
        PostgresPerimeters perimeters = new PostgresPerimeters(database);
        this.database = database;
        this.clock = clock;
        this.people = new People(database, address);
        this.places = new ManagedPlaces(database, perimeters, clock);
        this.rows = new AccessRows(perimeters);
        this.writer = new AccessWriter(clock, address);
        this.history = new AccessHistory(database);
        this.refusals = new Refusals(new PostgresAuditLog(database), address);
    }

    @Override
    public boolean manages(String by) {
        return authority(by).manages();
    }

    private Authority authority(String by) {
        return Authority.of(database, by, clock.instant());
    }

    @Override
    public List<Account> people(String by, String text, int limit) {
        return refusals.orWritten(by, Map.of("what", "PEOPLE"), () -> {
            demand(manages(by), "People are for those who manage accesses");
            return people.search(text, limit);
        });
    }

    @Override
    public Account createPerson(String by, String login, String name) {
        return refusals.orWritten(by, Map.of("what", "PERSON_CREATED"), () -> {
            demand(authority(by).may(Right.MANAGE_USERS), "People are for those who manage users");
            return people.create(by, login, name);
        });
    }

    @Override
    public void setActive(String by, String login, boolean active) {
        Map<String, String> details =
                Map.of("what", active ? "ACCOUNT_OPENED" : "ACCOUNT_CLOSED", "holder", Logins.normal(login));
        refusals.orWritten(by, details, () -> {
            Authority authority = authority(by);
            demand(authority.may(Right.MANAGE_USERS), "Accounts are for those who manage users");
            demand(!authority.is(login), "Nobody opens or closes their own account");
            people.setActive(by, login, active);
            return active;
        });
    }

    private static void demand(boolean allowed, String otherwise) {
        if (!allowed) {
            throw new SecurityException(otherwise);
        }
    }

    @Override
    public List<Access> of(String by, String login) {
        Condition theirs = ACCOUNT.LOGIN.eq(Logins.normal(login)).and(AccessRows.EVER_COUNTS);
        return rows.list(database, theirs.and(authority(by).mayChange()), Optional.empty(), clock.instant());
    }

    @Override
    public List<Access> on(String by, String perimeter) {
        Authority authority = authority(by);
        return Numbers.parse(perimeter)
                .map(number -> rows.list(
                        database,
                        ACCESS.PERIMETER
                                .in(select(PERIMETER_CLOSURE.ANCESTOR)
                                        .from(PERIMETER_CLOSURE)
                                        .where(PERIMETER_CLOSURE.DESCENDANT.eq(number)))
                                .and(AccessRows.EVER_COUNTS)
                                .and(authority.over(val(number)))
                                .and(authority.mayChange()),
                        Optional.of(number),
                        clock.instant()))
                .orElse(List.of());
    }

    @Override
    public Map<String, PeopleCount> counts(String by, List<Perimeter> perimeters) {
        return places.counts(authority(by), perimeters);
    }

    @Override
    public List<Perimeter> managed(String by) {
        return places.highest(authority(by));
    }

    @Override
    public List<Perimeter> below(String by, String perimeter) {
        return places.below(authority(by), perimeter);
    }

    @Override
    public List<Role> grantable(String by, String perimeter) {
        return places.grantable(authority(by), perimeter);
    }

    @Override
    public Set<String> check(String by, Grant grant) {
        return database.transactionResult(transaction -> {
            Instant now = clock.instant();
            GrantCheck check = new GrantCheck(transaction.dsl(), Authority.of(transaction.dsl(), by, now), now);
            Set<String> found = check.problems(grant);
            return found.isEmpty() && check.covered(grant) ? Set.of(GrantCheck.ALREADY_COVERED) : found;
        });
    }

    @Override
    public Access grant(String by, Grant grant) {
        Map<String, String> details = Map.of(
                "what", AccessChange.What.GRANTED.name(),
                "holder", Logins.normal(grant.login()),
                "role", Long.toString(grant.role()),
                "perimeter", grant.perimeter());
        return refusals.orWritten(
                by,
                details,
                () -> database.transactionResult(transaction -> {
                    DSLContext tx = transaction.dsl();
                    Instant now = clock.instant();
                    Authority authority = Authority.of(tx, by, now);
                    GrantCheck check = new GrantCheck(tx, authority, now);
                    refuse(check.problems(grant));
                    long id = writer.grant(
                            tx,
                            Optional.of(authority.login()),
                            Logins.normal(grant.login()),
                            grant.role(),
                            Numbers.parse(grant.perimeter()).orElseThrow(),
                            new Period(check.notBefore(grant.start()), Optional.of(grant.end())));
                    return read(tx, id, now);
                }));
    }

    /** Rights come first: whoever may not learns nothing of the rest. */
    private static void refuse(Set<String> problems) {
        demand(!problems.contains(GrantCheck.OWN_ACCESS), "Nobody changes an access of their own");
        demand(!problems.contains(GrantCheck.NOT_ALLOWED), "Not a role that they may give there");
        problems.stream().findFirst().ifPresent(code -> {
            throw new HabilitationException(code, Map.of("days", Integer.toString(MAX_DAYS)));
        });
    }

    private Access read(DSLContext tx, long id, Instant now) {
        return rows.list(tx, ACCESS.ID.eq(id), Optional.empty(), now).getFirst();
    }

    @Override
    public Access changePeriod(String by, long access, Instant start, Instant end) {
        return change(by, access, AccessChange.What.PERIOD_CHANGED, (tx, stored, check) -> {
            Instant now = clock.instant();
            if (stored.endedAt(now)) {
                throw new HabilitationException("accessEnded", Map.of());
            }
            boolean begun = stored.begunAt(now);
            refuse(check.period(begun ? now : start, end));
            Period period = new Period(begun ? stored.period().start() : check.notBefore(start), Optional.of(end));
            writer.changePeriod(tx, Optional.of(Logins.normal(by)), stored, period);
        });
    }

    @Override
    public Access end(String by, long access) {
        return change(by, access, AccessChange.What.ENDED, (tx, stored, check) -> {
            Instant now = clock.instant();
            if (!stored.endedAt(now)) {
                writer.end(tx, Optional.of(Logins.normal(by)), stored, now);
            }
        });
    }

    /** A change of an access, in the transaction that holds it. */
    private interface Change {
        void make(DSLContext tx, StoredAccess stored, GrantCheck check);
    }

    private Access change(String by, long access, AccessChange.What what, Change change) {
        Map<String, String> details = Map.of("what", what.name(), "access", Long.toString(access));
        return refusals.orWritten(
                by,
                details,
                () -> database.transactionResult(transaction -> {
                    DSLContext tx = transaction.dsl();
                    Instant now = clock.instant();
                    Authority authority = Authority.of(tx, by, now);
                    StoredAccess stored = StoredAccess.lock(
                                    tx, access, authority.mayChange().and(AccessRows.OF_PEOPLE))
                            .orElseThrow(() -> new NoSuchElementException("No access " + access));
                    demand(!authority.is(stored.login()), "Nobody changes an access of their own");
                    change.make(tx, stored, new GrantCheck(tx, authority, now));
                    // As it stands after the change: one that ends now has ended.
                    return read(tx, access, clock.instant());
                }));
    }

    @Override
    public List<AccessChange> history(String by, Optional<String> perimeter, Optional<String> login, int limit) {
        Condition wanted = perimeter
                .map(text -> AccessHistory.onOrBelow(Numbers.parse(text)))
                .orElse(noCondition())
                .and(login.map(text -> ACCOUNT.LOGIN.eq(Logins.normal(text))).orElse(noCondition()));
        return history.latest(wanted.and(authority(by).mayChange()), limit);
    }
}
