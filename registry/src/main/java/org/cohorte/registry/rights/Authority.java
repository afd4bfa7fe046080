package org.cohorte.registry.rights;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.cohorte.registry.schema.Tables.ACCESS;
import static org.cohorte.registry.schema.Tables.PERIMETER_CLOSURE;
import static org.cohorte.registry.schema.Tables.ROLE_RIGHT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cohorte.registry.account.Logins;
import org.cohorte.registry.schema.tables.PerimeterClosure;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * What somebody may give now, and where, as conditions of queries: what they may not manage falls out of every answer.
 *
 * @param login  as stored
 * @param places perimeters by the right that is held there
 */
record Authority(String login, Map<Right, Set<Integer>> places) {

    private static final PerimeterClosure REACH = PERIMETER_CLOSURE.as("reach");

    private static final Set<Right> OPENS_ADMINISTRATION = Set.of(
            Right.MANAGE_DATA_ACCESSES,
            Right.MANAGE_DATA_ACCESSES_BELOW,
            Right.MANAGE_ADMIN_ACCESSES,
            Right.MANAGE_ADMIN_ACCESSES_BELOW,
            Right.MANAGE_USERS,
            Right.MANAGE_ROLES,
            Right.FULL_ADMIN);

    static Authority of(DSLContext database, String login, Instant now) {
        return new Authority(
                Logins.normal(login),
                HeldRight.of(database, login, now).stream()
                        .collect(groupingBy(HeldRight::right, mapping(HeldRight::perimeter, toSet()))));
    }

    boolean manages() {
        return places.keySet().stream().anyMatch(OPENS_ADMINISTRATION::contains);
    }

    boolean everything() {
        return places.containsKey(Right.FULL_ADMIN);
    }

    /** Whether they hold a global right, by itself or as full administrators. */
    boolean may(Right global) {
        return everything() || places.containsKey(global);
    }

    boolean is(String other) {
        return login.equals(Logins.normal(other));
    }

    /** Perimeters where accesses are managed on the perimeter itself. */
    Set<Integer> here() {
        return union(Right.MANAGE_DATA_ACCESSES, Right.MANAGE_ADMIN_ACCESSES);
    }

    /** Perimeters below which accesses are managed. */
    Set<Integer> aboveThose() {
        return union(Right.MANAGE_DATA_ACCESSES_BELOW, Right.MANAGE_ADMIN_ACCESSES_BELOW);
    }

    private Set<Integer> union(Right first, Right second) {
        Set<Integer> both = new HashSet<>(at(first));
        both.addAll(at(second));
        return both;
    }

    private Set<Integer> at(Right right) {
        return places.getOrDefault(right, Set.of());
    }

    /** Whether accesses of any tier on a perimeter are theirs to manage. */
    Condition over(Field<Integer> perimeter) {
        return over(Tier.DATA, perimeter).or(over(Tier.DATA_MANAGEMENT, perimeter));
    }

    /** Whether accesses of a tier on a perimeter are theirs to manage. */
    Condition over(Tier tier, Field<Integer> perimeter) {
        if (everything()) {
            return trueCondition();
        }
        return switch (tier) {
            case DATA -> over(Right.MANAGE_DATA_ACCESSES, Right.MANAGE_DATA_ACCESSES_BELOW, perimeter);
            case DATA_MANAGEMENT -> over(Right.MANAGE_ADMIN_ACCESSES, Right.MANAGE_ADMIN_ACCESSES_BELOW, perimeter);
            case ADMINISTRATION -> falseCondition();
        };
    }

    private Condition over(Right itself, Right below, Field<Integer> perimeter) {
        Condition reached = at(below).isEmpty()
                ? falseCondition()
                : exists(selectOne()
                        .from(REACH)
                        .where(REACH.DESCENDANT.eq(perimeter))
                        .and(REACH.DEPTH.gt(0))
                        .and(REACH.ANCESTOR.in(at(below))));
        return perimeter.in(at(itself)).or(reached);
    }

    /** Whether a role is theirs to give on a perimeter: every tier that it has rights of is theirs to manage there. */
    Condition mayGive(Field<Long> role, Field<Integer> perimeter) {
        Condition every = trueCondition();
        for (Tier tier : Tier.values()) {
            Condition without =
                    role.notIn(select(ROLE_RIGHT.ROLE).from(ROLE_RIGHT).where(ROLE_RIGHT.HELD.in(tier.names())));
            every = every.and(without.or(over(tier, perimeter)));
        }
        // A role without rights would otherwise be anybody's; there is none, and this keeps it so.
        return every.and(over(perimeter));
    }

    /** Whether a row of the table of accesses is theirs to manage. */
    Condition mayChange() {
        return mayGive(ACCESS.ROLE, ACCESS.PERIMETER);
    }

    /**
     * Whether they may write a right into a role, which whoever holds the role then has wherever they hold it: it must be
     * held, or be covered, for the whole tree.
     */
    boolean mayWrite(Right right, int root) {
        boolean held = right.isGlobal() ? places.containsKey(right) : at(right).contains(root);
        return everything() || held || coversTree(right, root);
    }

    private boolean coversTree(Right right, int root) {
        return switch (Tier.of(right)) {
            case DATA ->
                at(Right.MANAGE_DATA_ACCESSES).contains(root)
                        && at(Right.MANAGE_DATA_ACCESSES_BELOW).contains(root);
            case DATA_MANAGEMENT ->
                at(Right.MANAGE_ADMIN_ACCESSES).contains(root)
                        && at(Right.MANAGE_ADMIN_ACCESSES_BELOW).contains(root);
            case ADMINISTRATION -> false;
        };
    }
}
