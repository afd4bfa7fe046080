package org.cohorte.registry.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.cohorte.registry.Registry;
import org.cohorte.registry.testing.MovableClock;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody can grant the first access of a new installation. */
@ExtendWith(TestDatabase.class)
class FirstAdministratorTest {

    @Test
    void administersOnceThereIsAHospitalAndReadsNoPatient(TestDatabase.Access database) {
        Registry registry = database.registry(MovableClock.at("2026-03-01T08:00:00Z"));
        registry.administeredBy("Anne.Roche");
        assertThat(registry.scopes().rights("anne.roche")).isEmpty();

        SmallHospital.in(registry);

        assertThat(registry.scopes().rights("anne.roche")).containsExactly(Right.FULL_ADMIN);
        assertThat(registry.scopes().readings("anne.roche")).isEmpty();
        assertThat(registry.habilitations(Optional::empty).manages("anne.roche"))
                .isTrue();
    }

    @Test
    void isGivenItOnceAYear(TestDatabase.Access database) {
        MovableClock clock = MovableClock.at("2026-03-01T08:00:00Z");
        Registry registry = database.registry(clock);
        SmallHospital.in(registry);
        registry.administeredBy("anne.roche");
        registry.administeredBy("anne.roche");
        assertThat(registry.scopes().accesses("anne.roche")).hasSize(1);

        clock.advance(Duration.ofDays(366));
        assertThat(registry.scopes().rights("anne.roche")).isEmpty();
        registry.administeredBy("anne.roche");
        assertThat(registry.scopes().rights("anne.roche")).containsExactly(Right.FULL_ADMIN);
    }

    @Test
    void staysClosedWhenTheAccountWasClosed(TestDatabase.Access database) {
        Registry registry = database.registry(MovableClock.at("2026-03-01T08:00:00Z"));
        SmallHospital.in(registry);
        registry.administeredBy("closed.account");
        registry.accountDirectory().setActive("closed.account", false);

        registry.administeredBy("closed.account");

        assertThat(registry.scopes().rights("closed.account")).isEmpty();
        assertThat(registry.scopes().accesses("closed.account")).hasSize(1);
    }
}
