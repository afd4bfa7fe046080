package org.cohorte.app.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many refused sign-ins get a line of their own in the audit, which nobody can delete from. Whoever reaches the sign-in
 * page can have as many attempts refused as they like, those that the {@link SignInThrottle} does not even look at and
 * forged returns from a provider included; these two budgets are what bounds the lines:
 *
 * <ul>
 *   <li>an address gets {@value #ADDRESS_BURST} at once, which is more than the throttle looks at before it makes an address
 *       wait, and then one a minute, so that one address does not crowd out the others;
 *   <li>all addresses together get {@value #BURST} at once and then ten a minute: 14,400 a day at the very most, less than
 *       50 MB with their indexes.
 * </ul>
 *
 * <p>Attempts beyond these are counted, and the next line tells how many they were: within a minute while a flood lasts. What
 * came after the last line of a flood is told by the next refused attempt, or lost when the application stops.
 */
final class RefusalBudget {

    private static final int ADDRESS_BURST = 60;
    private static final Duration ADDRESS_PACE = Duration.ofMinutes(1);
    private static final int BURST = 600;
    private static final Duration PACE = Duration.ofSeconds(6);

    /** Beyond these the oldest are forgotten: they begin anew, and what they write is still counted with all others. */
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Bucket together;
    private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    private long leftOut;

    RefusalBudget(Clock clock) {
        this.clock = clock;
        this.together = new Bucket(BURST, PACE, clock.instant());
    }

    /**
     * Asks for a line.
     *
     * @return how many attempts, of any address, were left out since the line before; empty when this one is left out too
     */
    synchronized OptionalLong take(String address) {
        Instant now = clock.instant();
        Bucket own = byAddress.computeIfAbsent(address, a -> new Bucket(ADDRESS_BURST, ADDRESS_PACE, now));
        if (!own.holdsOne(now) || !together.holdsOne(now)) {
            leftOut++;
            return OptionalLong.empty();
        }
        own.take();
        together.take();
        long before = leftOut;
        leftOut = 0;
        return OptionalLong.of(before);
    }

    /** Lines in reserve: as many as it may hold at first, one more at each step of its pace. */
    private static final class Bucket {

        private final int most;
        private final Duration pace;
        private long held;
        private Instant filled;

        Bucket(int most, Duration pace, Instant now) {
            this.most = most;
            this.pace = pace;
            this.held = most;
            this.filled = now;
        }

        boolean holdsOne(Instant now) {
            long steps = Math.max(0, Duration.between(filled, now).dividedBy(pace));
            filled = filled.plus(pace.multipliedBy(steps));
            held = Math.min(most, held + steps);
            return held > 0;
        }

        void take() {
            held--;
        }
    }
}
