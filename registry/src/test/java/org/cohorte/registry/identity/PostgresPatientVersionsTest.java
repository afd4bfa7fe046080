package org.cohorte.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.registry.identity.PatientVersions.Held;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class PostgresPatientVersionsTest {

    private final Identities identities;
    private final PatientVersions versions;

    PostgresPatientVersionsTest(Access database) {
        this.identities = database.registry(Clock.systemUTC()).identities();
        this.versions = identities.versions();
    }

    private void known(String... ids) {
        identities.putPatients(Stream.of(ids)
                .map(id -> new PatientRecord(
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "unknown",
                        Optional.empty()))
                .toList());
    }

    @Test
    void versionsAreKeptChangedAndForgotten() {
        known("a", "b", "c");
        versions.keep(Map.of("a", 5L, "b", -3L, "c", 0L, "stranger", 7L));
        assertThat(versions.held(List.of("a", "b", "c", "stranger")))
                .isEqualTo(Map.of("a", new Held(5, false), "b", new Held(-3, false)));
        assertThat(versions.any()).isTrue();
        versions.keep(Map.of("a", 6L, "b", 0L));
        assertThat(versions.held(List.of("a", "b"))).isEqualTo(Map.of("a", new Held(6, false)));
    }

    @Test
    void aDeletionStandsBeforeAVersionUntilThePatientIsKeptAgain() {
        known("d");
        versions.keep(Map.of("d", 5L));
        versions.delete(Map.of("d", 6L, "nobody", 9L));
        versions.delete(Map.of("d", 8L));
        assertThat(versions.held(List.of("d", "nobody")))
                .isEqualTo(Map.of("d", new Held(8, true), "nobody", new Held(9, true)));
        assertThat(versions.deleted(List.of("d", "nobody", "a"))).containsExactlyInAnyOrder("d", "nobody");
        assertThat(versions.anyDeleted()).isTrue();
        assertThat(identities.findPatients(List.of("d"))).containsKey("d");
        versions.keep(Map.of("d", 10L));
        assertThat(versions.deleted(List.of("d"))).isEmpty();
        assertThat(versions.held(List.of("d"))).isEqualTo(Map.of("d", new Held(10, false)));
    }
}
