package org.cohorte.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private final Hand clock = new Hand();
    private final SignInThrottle throttle = new SignInThrottle(clock, 5, FIRST_WAIT);

    private Duration attempts(String login, String address, int times) {
        Duration wait = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            wait = throttle.begin(login, address);
        }
        return wait;
    }

    @Test
    void five_attempts_are_free_and_the_sixth_waits() {
        assertThat(attempts("claire", "10.0.0.1", 5)).isZero();
        assertThat(throttle.begin("Claire", "10.0.0.1")).isEqualTo(FIRST_WAIT);
    }

    @Test
    void the_wait_doubles_and_stops_at_a_quarter_of_an_hour() {
        attempts("claire", "10.0.0.1", 5);
        clock.move(FIRST_WAIT);
        assertThat(throttle.begin("claire", "10.0.0.1")).isZero();
        assertThat(throttle.begin("claire", "10.0.0.1")).isEqualTo(FIRST_WAIT.multipliedBy(2));
        for (int i = 0; i < 20; i++) {
            clock.move(Duration.ofMinutes(15));
            throttle.begin("claire", "10.0.0.1");
        }
        assertThat(throttle.begin("claire", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void success_forgets() {
        attempts("claire", "10.0.0.1", 4);
        throttle.succeeded("claire", "10.0.0.1");
        assertThat(attempts("claire", "10.0.0.1", 5)).isZero();
    }

    @Test
    void others_are_not_held_up() {
        attempts("claire", "10.0.0.1", 6);
        assertThat(throttle.begin("claire", "10.0.0.2")).isZero();
        assertThat(throttle.begin("paul", "10.0.0.1")).isZero();
    }

    @Test
    void one_address_cannot_try_every_login() {
        Duration wait = Duration.ZERO;
        for (int i = 0; i <= 50; i++) {
            wait = throttle.begin("login-" + i, "10.0.0.9");
        }
        assertThat(wait).isPositive();
    }

    @Test
    void an_hour_later_it_starts_anew() {
        attempts("claire", "10.0.0.1", 6);
        clock.move(Duration.ofMinutes(61));
        assertThat(attempts("claire", "10.0.0.1", 5)).isZero();
    }
}
