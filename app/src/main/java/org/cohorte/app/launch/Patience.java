package org.cohorte.app.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long to wait before a service that died is started again, and when to stop trying: the pause doubles with each
 * death in a row, since a cause that lasts – a full disk, say – is not cured by haste. A service that ran for a while
 * has its deaths forgiven.
 */
final class Patience {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final int TRIES = 6;
    private static final Duration STEADY = Duration.ofMinutes(2);

    private final Clock clock;
    private final Duration first;
    private final int tries;
    private Instant running;
    private boolean dead;
    private int deaths;

    private Patience(Clock clock, Duration first, int tries) {
        this.clock = clock;
        this.first = first;
        this.tries = tries;
        this.running = clock.instant();
    }

    /** Six tries within half a minute of pauses, for a service that runs now. */
    static Patience standard(Clock clock) {
        return of(clock, FIRST, TRIES);
    }

    static Patience of(Clock clock, Duration firstPause, int tries) {
        return new Patience(clock, firstPause, tries);
    }

    /** The pause before the next try, when the service has died or could not be started; empty: give up. */
    Optional<Duration> afterDeath() {
        boolean forgiven = !dead && running.plus(STEADY).isBefore(clock.instant());
        deaths = forgiven ? 1 : deaths + 1;
        dead = true;
        return deaths > tries ? Optional.empty() : Optional.of(first.multipliedBy(1L << (deaths - 1)));
    }

    /** The service runs again. */
    void revived() {
        running = clock.instant();
        dead = false;
    }
}
