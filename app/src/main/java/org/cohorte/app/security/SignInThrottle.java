package org.cohorte.app.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down those who guess passwords: after some failures for one login from one address, further attempts are refused
 * for a while that doubles each time. A login that does not exist is treated alike, so that nothing can be learned.
 */
final class SignInThrottle {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGET_AFTER = Duration.ofHours(1);
    /** Beyond these the oldest are forgotten: an attacker cannot fill the memory. */
    private static final int REMEMBERED = 10_000;

    /** Many people may sit behind one address: it gets this many times the attempts of a login. */
    private static final int LOGINS_PER_ADDRESS = 10;

    private final Clock clock;
    private final int freeAttempts;
    private final Duration firstWait;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock, int freeAttempts, Duration firstWait) {
        this.clock = clock;
        this.freeAttempts = freeAttempts;
        this.firstWait = firstWait;
    }

    private record Key(String login, String address) {}

    private record Failures(int count, Instant last, Instant blockedUntil) {}

    /**
     * Begins an attempt. It counts as failed until {@link #succeeded}, so that attempts sent at the same time all count.
     *
     * @return how long this login must wait from this address before the next attempt; zero when it may try now
     */
    synchronized Duration begin(String login, String address) {
        Instant now = clock.instant();
        Key one = key(login, address);
        Key everyLogin = key("", address);
        Duration wait = longest(remaining(one, now), remaining(everyLogin, now));
        if (wait.isZero()) {
            count(one, now, freeAttempts);
            count(everyLogin, now, freeAttempts * LOGINS_PER_ADDRESS);
        }
        return wait;
    }

    /** Forgets the failures of this login from this address. */
    synchronized void succeeded(String login, String address) {
        failures.remove(key(login, address));
        failures.remove(key("", address));
    }

    private Duration remaining(Key key, Instant now) {
        Failures known = failures.get(key);
        return known == null || !known.blockedUntil().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, known.blockedUntil());
    }

    private void count(Key key, Instant now, int free) {
        Failures known = failures.get(key);
        int count = known == null || known.last().plus(FORGET_AFTER).isBefore(now) ? 1 : known.count() + 1;
        failures.put(key, new Failures(count, now, count < free ? now : now.plus(waitAfter(count - free))));
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private Duration waitAfter(int beyond) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(beyond, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Key key(String login, String address) {
        return new Key(login.toLowerCase(Locale.ROOT), address);
    }
}
