package org.cohorte.ui.admin.accesses;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.registry.rights.Habilitations.Grant;

/** What is said about a grant before it is made. */
sealed interface GrantAdvice {

    /** Of the codes of a check, the one that warns and does not stop. */
    String COVERED = "alreadyCovered";

    /** Nothing stands against it. */
    record Free() implements GrantAdvice {}

    /** They hold as much, by another role or from above: it may be made, and changes nothing. */
    record Superfluous() implements GrantAdvice {}

    /** The same role there goes on at least as long: there is nothing to give. */
    record Covered(Access by) implements GrantAdvice {}

    /** The same role there ends earlier: better make it longer than give a second. */
    record Prolong(Access existing) implements GrantAdvice {}

    /** A rule forbids it. */
    record Refused(String code) implements GrantAdvice {}

    /** Whether the grant can be made all the same. */
    default boolean allows() {
        return switch (this) {
            case Free free -> true;
            case Superfluous superfluous -> true;
            case Covered covered -> false;
            case Prolong prolong -> false;
            case Refused refused -> false;
        };
    }

    /**
     * The advice on a grant.
     *
     * @param codes of {@link Habilitations#check}
     * @param held  accesses of the person
     */
    static GrantAdvice of(Grant wanted, Set<String> codes, List<Access> held) {
        Optional<String> broken =
                codes.stream().filter(code -> !code.equals(COVERED)).sorted().findFirst();
        if (broken.isPresent()) {
            return new Refused(broken.get());
        }
        return held.stream()
                .filter(access -> isSame(access, wanted) && reaches(access, wanted.start()))
                .findFirst()
                .map(access -> besides(access, wanted))
                .orElse(codes.contains(COVERED) ? new Superfluous() : new Free());
    }

    private static boolean isSame(Access access, Grant wanted) {
        return access.role().id() == wanted.role()
                && access.perimeter().number().equals(wanted.perimeter())
                && access.state() != State.ENDED;
    }

    /** Whether it has begun by then, and is not over. */
    private static boolean reaches(Access access, Instant moment) {
        return !access.start().isAfter(moment)
                && access.end().map(end -> !end.isBefore(moment)).orElse(true);
    }

    private static GrantAdvice besides(Access access, Grant wanted) {
        if (access.end().map(end -> !end.isBefore(wanted.end())).orElse(true)) {
            return new Covered(access);
        }
        Duration together = Duration.between(access.start(), wanted.end());
        boolean mayLast = together.compareTo(Duration.ofDays(Habilitations.MAX_DAYS)) <= 0;
        return mayLast ? new Prolong(access) : new Free();
    }
}
