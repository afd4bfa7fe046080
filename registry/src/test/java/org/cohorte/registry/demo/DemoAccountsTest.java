package org.cohorte.registry.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.Registry;
import org.cohorte.registry.demo.DemoAccounts.DemoAccount;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.RoleCodes;
import org.cohorte.registry.testing.MovableClock;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each persona sees what its role is about. */
@ExtendWith(TestDatabase.class)
class DemoAccountsTest {

    @Test
    void givesEachPersonaItsAccessOnceThereIsATree(TestDatabase.Access database) {
        MovableClock clock = MovableClock.at("2026-03-01T08:00:00Z");
        Registry registry = database.registry(clock);
        assertThat(registry.demoAccounts().ensure())
                .hasSize(7)
                .allMatch(account -> account.roles().isEmpty());
        SmallHospital hospital = SmallHospital.in(registry);

        assertThat(registry.demoAccounts().ensure())
                .contains(new DemoAccount(
                        "soignant",
                        "Paul Lenoir",
                        List.of(RoleCodes.CARE_TEAM),
                        Optional.of("Service de néphrologie")));
        registry.demoAccounts().ensure();

        assertThat(registry.scopes().of("clinicien")).isEqualTo(Scope.ofWholeHospital(Reading.COUNTS, false));
        assertThat(registry.scopes().of("soignant"))
                .isEqualTo(Scope.ofUnits(Set.of(hospital.number("nephrology")), Reading.NOMINATIVE, false));
        assertThat(registry.scopes().of("investigateur"))
                .isEqualTo(Scope.ofUnits(Set.of(hospital.number("north")), Reading.PSEUDONYMISED, false));
        assertThat(registry.scopes().of("gestionnaire")).isEqualTo(Scope.ofWholeHospital(Reading.PSEUDONYMISED, false));
        for (String without : Set.of("administrateur", "auditeur", "exploitant")) {
            assertThat(registry.scopes().of(without).units()).isEmpty();
        }
        assertThat(registry.scopes().accesses("soignant")).hasSize(1);
        assertThat(registry.scopes().rights("administrateur")).containsExactly(Right.FULL_ADMIN);
        assertThat(registry.scopes().rights("auditeur")).containsExactly(Right.READ_AUDIT);
        assertThat(registry.scopes().rights("gestionnaire"))
                .containsExactlyInAnyOrder(
                        Right.READ_PSEUDONYMISED, Right.MANAGE_DATA_ACCESSES, Right.MANAGE_DATA_ACCESSES_BELOW);
        assertThat(registry.scopes().rights("exploitant")).containsExactly(Right.READ_IMPORTS);

        clock.advance(Duration.ofDays(366));
        assertThat(registry.scopes().of("clinicien").wholeHospital()).isFalse();
        registry.demoAccounts().ensure();
        assertThat(registry.scopes().of("clinicien").wholeHospital()).isTrue();
    }
}
