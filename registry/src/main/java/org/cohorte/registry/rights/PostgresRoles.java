package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.PERIMETER;
import static org.cohorte.registry.schema.Tables.ROLE;
import static org.cohorte.registry.schema.Tables.ROLE_RIGHT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.audit.PostgresAuditLog;
import org.cohorte.registry.perimeter.Folding;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Roles in their tables. */
public final class PostgresRoles implements Roles {

    private static final int LONGEST_NAME = 100;

    private final DSLContext database;
    private final Clock clock;
    private final Supplier<Optional<String>> address;
    private final Refusals refusals;

    /**
     * Reads and writes with these connections.
     *
     * @param address where the caller of this moment is, for the audit
     */
    public PostgresRoles(DSLContext database, Clock clock, Supplier<Optional<String>> address) {
        this.database = database;
        this.clock = clock;
        this.address = address;
        this.refusals = new Refusals(new PostgresAuditLog(database), address);
    }

    @Override
    public List<Role> list() {
        return read(database, DSL.noCondition());
    }

    @Override
    public Optional<Role> find(long id) {
        return read(database, ROLE.ID.eq(id)).stream().findFirst();
    }

    private List<Role> read(DSLContext tx, Condition condition) {
        return tx.select(RoleRows.COLUMNS)
                .from(ROLE)
                .leftJoin(RoleRows.holding(clock.instant()))
                .on(RoleRows.HOLDING_ROLE.eq(ROLE.ID))
                .where(condition)
                .orderBy(RoleRows.ORDER)
                .fetch(RoleRows::role);
    }

    @Override
    public List<String> incoherences(Set<Right> rights) {
        boolean nominative = rights.contains(Right.READ_NOMINATIVE);
        boolean lines = nominative || rights.contains(Right.READ_PSEUDONYMISED);
        List<String> found = new ArrayList<>();
        if (rights.isEmpty()) {
            found.add("nothing");
        }
        if (rights.contains(Right.SEARCH_BY_IDENTIFIER) && !nominative) {
            found.add("searchNeedsNominative");
        }
        if (rights.contains(Right.EXPORT_NOMINATIVE) && !nominative) {
            found.add("exportNominativeNeedsNominative");
        }
        if (rights.contains(Right.EXPORT_PSEUDONYMISED) && !lines) {
            found.add("exportNeedsReading");
        }
        if (rights.contains(Right.COUNT_ONLY) && lines) {
            found.add("countOnlyWithReading");
        }
        return found;
    }

    @Override
    public Role create(String by, String name, Set<Right> rights) {
        return refusals.orWritten(
                by,
                Map.of("what", "ROLE_CREATED"),
                () -> database.transactionResult(transaction -> {
                    DSLContext tx = transaction.dsl();
                    demandMayWrite(tx, by, rights);
                    String checked = checked(name, rights);
                    long id = tx.insertInto(ROLE)
                            .set(ROLE.NAME, checked)
                            .set(ROLE.FOLDED, Folding.fold(checked))
                            .onConflictDoNothing()
                            .returning(ROLE.ID)
                            .fetchOptional(ROLE.ID)
                            .orElseThrow(() -> new HabilitationException("roleNameTaken", Map.of("name", checked)));
                    putRights(tx, id, rights);
                    Role created = read(tx, ROLE.ID.eq(id)).getFirst();
                    write(tx, by, "ROLE_CREATED", Optional.empty(), created);
                    return created;
                }));
    }

    @Override
    public Role change(String by, long id, int version, String name, Set<Right> rights) {
        Map<String, String> details = Map.of("what", "ROLE_CHANGED", "role", Long.toString(id));
        return refusals.orWritten(
                by,
                details,
                () -> database.transactionResult(transaction -> {
                    DSLContext tx = transaction.dsl();
                    tx.select(ROLE.ID)
                            .from(ROLE)
                            .where(ROLE.ID.eq(id))
                            .forUpdate()
                            .fetch();
                    Optional<Role> stored = read(tx, ROLE.ID.eq(id)).stream().findFirst();
                    Set<Right> added = new HashSet<>(rights);
                    stored.ifPresent(role -> added.removeAll(role.rights()));
                    demandMayWrite(tx, by, added);
                    Role before = stored.orElseThrow(() -> new HabilitationException("roleUnknown", Map.of()));
                    demandNotOwn(tx, by, id, added);
                    demandChangeable(tx, before, version, name);
                    String checked = checked(name, rights);
                    tx.update(ROLE)
                            .set(ROLE.NAME, checked)
                            .set(ROLE.FOLDED, Folding.fold(checked))
                            .set(ROLE.VERSION, version + 1)
                            .where(ROLE.ID.eq(id))
                            .execute();
                    tx.deleteFrom(ROLE_RIGHT).where(ROLE_RIGHT.ROLE.eq(id)).execute();
                    putRights(tx, id, rights);
                    Role after = read(tx, ROLE.ID.eq(id)).getFirst();
                    write(tx, by, "ROLE_CHANGED", Optional.of(before), after);
                    return after;
                }));
    }

    private void demandMayWrite(DSLContext tx, String by, Set<Right> given) {
        Authority authority = Authority.of(tx, by, clock.instant());
        int root = tx.select(PERIMETER.NUMBER)
                .from(PERIMETER)
                .where(PERIMETER.PARENT.isNull())
                .orderBy(PERIMETER.NUMBER)
                .limit(1)
                .fetchOptional(PERIMETER.NUMBER)
                .orElse(0);
        boolean allowed =
                authority.may(Right.MANAGE_ROLES) && given.stream().allMatch(right -> authority.mayWrite(right, root));
        if (!allowed) {
            throw new SecurityException("Roles are for those who manage roles, with the rights that they hold");
        }
    }

    /** More rights in a role that one holds would extend an access of one's own. */
    private void demandNotOwn(DSLContext tx, String by, long id, Set<Right> added) {
        if (!added.isEmpty() && HeldRight.holdsRole(tx, by, id, clock.instant())) {
            throw new SecurityException("Nobody adds rights to a role of their own");
        }
    }

    private static void demandChangeable(DSLContext tx, Role before, int version, String name) {
        if (before.code().isPresent()) {
            throw new HabilitationException("roleOfProduct", Map.of("name", before.name()));
        }
        if (before.version() != version) {
            throw new HabilitationException("roleChangedMeanwhile", Map.of("name", before.name()));
        }
        Condition sameName = ROLE.FOLDED.eq(Folding.fold(name)).and(ROLE.ID.ne(before.id()));
        if (tx.fetchExists(ROLE, sameName)) {
            throw new HabilitationException("roleNameTaken", Map.of("name", name.strip()));
        }
    }

    private String checked(String given, Set<Right> rights) {
        String name = given.strip();
        if (Folding.fold(name).isEmpty()) {
            throw new HabilitationException("roleNameEmpty", Map.of());
        }
        if (name.length() > LONGEST_NAME) {
            throw new HabilitationException("roleNameTooLong", Map.of("longest", Integer.toString(LONGEST_NAME)));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new HabilitationException("roleNameInvalid", Map.of());
        }
        incoherences(rights).stream().findFirst().ifPresent(code -> {
            throw new HabilitationException(code, Map.of());
        });
        return name;
    }

    private static void putRights(DSLContext tx, long role, Set<Right> rights) {
        tx.insertInto(ROLE_RIGHT, ROLE_RIGHT.ROLE, ROLE_RIGHT.HELD)
                .valuesOfRows(rights.stream()
                        .map(right -> DSL.row(role, right.name()))
                        .toList())
                .execute();
    }

    private void write(DSLContext tx, String by, String what, Optional<Role> before, Role after) {
        Map<String, String> details = new HashMap<>(
                Map.of("what", what, "role", after.name(), "roleId", Long.toString(after.id()), "after", text(after)));
        before.ifPresent(role -> details.put("before", role.name() + ": " + text(role)));
        new PostgresAuditLog(tx)
                .add(AuditLine.of(by, AuditAction.HABILITATION, AuditOutcome.DONE)
                        .from(address.get())
                        .with(details));
    }

    private static String text(Role role) {
        return role.rights().stream().map(Right::name).sorted().collect(Collectors.joining(" "));
    }
}
