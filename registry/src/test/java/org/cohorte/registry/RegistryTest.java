package org.cohorte.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.cohorte.registry.secret.Secrets;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Opening what is there. */
@ExtendWith(TestDatabase.class)
class RegistryTest {

    @Test
    void migratesOnce(TestDatabase.Access database) {
        assertThat(Migrations.run(
                        database.owner().dataSource(), database.application().user()))
                .isZero();
    }

    @Test
    void refusesTheKeyOfAnotherInstallation(TestDatabase.Access database, @TempDir Path other) {
        Registry.open(database.application().dataSource(), database.secrets(), Clock.systemUTC());

        assertThatThrownBy(
                        () -> Registry.open(database.application().dataSource(), Secrets.in(other), Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pseudonym-key");
    }
}
