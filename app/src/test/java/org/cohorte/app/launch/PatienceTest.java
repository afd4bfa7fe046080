package org.cohorte.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void the_pause_doubles_with_each_death_in_a_row_until_there_are_too_many() {
        Patience patience = Patience.of(clock, SECOND, 3);
        assertThat(patience.afterDeath()).contains(Duration.ofSeconds(1));
        patience.revived();
        assertThat(patience.afterDeath()).contains(Duration.ofSeconds(2));
        patience.revived();
        assertThat(patience.afterDeath()).contains(Duration.ofSeconds(4));
        patience.revived();
        assertThat(patience.afterDeath()).isEmpty();
    }

    @Test
    void a_death_after_a_long_life_is_the_first_one_again() {
        Patience patience = Patience.of(clock, SECOND, 3);
        patience.afterDeath();
        patience.revived();
        now = now.plus(Duration.ofHours(1));
        assertThat(patience.afterDeath()).contains(SECOND);
    }

    @Test
    void starts_that_fail_are_not_forgiven_however_long_they_take() {
        Patience patience = Patience.of(clock, SECOND, 2);
        assertThat(patience.afterDeath()).isPresent();
        now = now.plus(Duration.ofHours(1));
        assertThat(patience.afterDeath()).contains(Duration.ofSeconds(2));
        now = now.plus(Duration.ofHours(1));
        assertThat(patience.afterDeath()).isEmpty();
    }
}
