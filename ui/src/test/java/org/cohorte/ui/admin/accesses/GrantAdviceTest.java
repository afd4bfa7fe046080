package org.cohorte.ui.admin.accesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.ui.admin.model.SomeAccess.between;
import static org.cohorte.ui.admin.model.SomeAccess.morning;

import java.util.List;
import java.util.Set;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.registry.rights.Habilitations.Grant;
import org.junit.jupiter.api.Test;

class GrantAdviceTest {

    private final Grant wanted = new Grant("c.marchetti", 2, "12", morning("2026-11-21"), morning("2027-11-21"));
    private final Access shorter = between("2026-06-01", "2027-06-30", State.CURRENT);
    private final Access longer = between("2026-06-01", "2027-12-31", State.CURRENT);

    @Test
    void nothing_stands_against_a_first_access() {
        assertThat(advice(Set.of(), List.of())).isEqualTo(new GrantAdvice.Free());
    }

    @Test
    void the_same_role_that_ends_earlier_is_better_made_longer() {
        assertThat(advice(Set.of(), List.of(shorter))).isEqualTo(new GrantAdvice.Prolong(shorter));
        assertThat(advice(Set.of(), List.of(shorter)).allows()).isFalse();
    }

    @Test
    void the_same_role_that_lasts_as_long_leaves_nothing_to_give() {
        assertThat(advice(Set.of("alreadyCovered"), List.of(longer))).isEqualTo(new GrantAdvice.Covered(longer));
    }

    @Test
    void another_cover_warns_and_does_not_stop() {
        GrantAdvice advice = advice(Set.of("alreadyCovered"), List.of());
        assertThat(advice).isEqualTo(new GrantAdvice.Superfluous());
        assertThat(advice.allows()).isTrue();
    }

    @Test
    void a_broken_rule_comes_before_everything() {
        assertThat(advice(Set.of("periodTooLong"), List.of(shorter)))
                .isEqualTo(new GrantAdvice.Refused("periodTooLong"));
    }

    @Test
    void accesses_that_are_over_before_or_begin_later_are_no_hindrance() {
        Access over = between("2025-01-01", "2026-05-31", State.ENDED);
        Access later = between("2027-01-04", "2027-07-03", State.FUTURE);
        assertThat(advice(Set.of(), List.of(over, later))).isEqualTo(new GrantAdvice.Free());
    }

    private GrantAdvice advice(Set<String> codes, List<Access> held) {
        return GrantAdvice.of(wanted, codes, held);
    }
}
