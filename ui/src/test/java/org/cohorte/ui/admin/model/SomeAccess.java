package org.cohorte.ui.admin.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Role;

/** Accesses of the tests: days in Paris, nephrology, the care team. */
public final class SomeAccess {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final Role CARE_TEAM =
            new Role(2, Optional.of("careTeam"), "Équipe de soins", Set.of(Right.READ_NOMINATIVE), 1, 3);
    public static final Perimeter NEPHROLOGY =
            new Perimeter("12", "NEPH", "Néphrologie", Perimeter.Level.DEPARTMENT, Optional.of("2"), false);

    private SomeAccess() {}

    /** From the first day to the last one, both included. */
    public static Access between(String first, String last, State state) {
        return of(morning(first), Optional.of(morning(last).plusSeconds(86_400)), state);
    }

    public static Access endless(String first) {
        return of(morning(first), Optional.empty(), State.CURRENT);
    }

    private static Access of(Instant start, Optional<Instant> end, State state) {
        return new Access(
                7,
                "c.marchetti",
                "Dr Claire Marchetti",
                CARE_TEAM,
                NEPHROLOGY,
                start,
                end,
                Optional.of("m.delorme"),
                state,
                true);
    }

    public static Instant morning(String day) {
        return LocalDate.parse(day).atStartOfDay(PARIS).toInstant();
    }
}
