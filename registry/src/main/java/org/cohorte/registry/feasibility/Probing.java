package org.cohorte.registry.feasibility;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.criteria.Request;

/**
 * Notices who probes. One rounded figure tells little; a series of requests that are nearly the same moves an exact figure
 * past the point where its rounding changes, and so tells it. Such a series is slowed, then stopped.
 *
 * <p>Two requests are near when they share half of the criteria of the smaller one and when their totals, <em>as they were
 * shown</em>, are at most one step of rounding apart. Exact figures are not looked at: what is slowed would tell them. The same
 * request asked again counts once, and is always answered.
 *
 * <p>What was asked is remembered for an hour, in memory: a restart forgets it, and so does a very long list of other
 * requests. The rule of disclosure does not rest on this.
 */
public final class Probing {

    /** How long a request is remembered. */
    static final Duration WINDOW = Duration.ofHours(1);

    /** Near requests that are answered at once: somebody who draws a request asks some of them. */
    static final int FREE = 9;

    /** Near requests that are answered at all. */
    static final int MOST = 30;

    private static final Duration STEP = Duration.ofMillis(250);
    private static final int REQUESTS = 500;
    private static final int PEOPLE = 1_000;

    private final Clock clock;
    private final Map<String, Deque<Asked>> byLogin = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Asked>> eldest) {
            return size() > PEOPLE;
        }
    };

    /** Has seen nothing yet. */
    public Probing(Clock clock) {
        this.clock = clock;
    }

    /**
     * What becomes of an answer.
     *
     * @param near    how many near requests this is the last of; 1 for one that resembles no other
     * @param stopped whether it may not be given
     */
    record Verdict(int near, boolean stopped) {

        /** Whether a series becomes one with this request. */
        boolean begins() {
            return near == FREE + 1;
        }

        /** How long to hold the answer: the longer, the longer the series. */
        Duration pause() {
            return STEP.multipliedBy(Math.max(0, near - FREE));
        }
    }

    private record Asked(Instant at, String fingerprint, Set<Integer> criteria, long total) {

        boolean near(Asked other, int rounding) {
            long shared = criteria.stream().filter(other.criteria()::contains).count();
            return 2 * shared >= Math.min(criteria.size(), other.criteria().size())
                    && Math.abs(total - other.total()) <= rounding;
        }
    }

    /**
     * Looks at an answer that is about to be given.
     *
     * @param shown with the figures that the user will see
     */
    synchronized Verdict look(String login, Request request, CountAnswer shown, Masking masking) {
        Instant now = clock.instant();
        Deque<Asked> asked = byLogin.computeIfAbsent(login, l -> new ArrayDeque<>());
        asked.removeIf(one -> one.at().plus(WINDOW).isBefore(now));
        Asked mine = new Asked(now, shown.fingerprint(), CriteriaKeys.of(request), step(shown.total(), masking));
        if (asked.stream().anyMatch(one -> one.fingerprint().equals(mine.fingerprint()))) {
            return new Verdict(1, false);
        }
        int near = 1
                + (int) asked.stream()
                        .filter(one -> one.near(mine, masking.rounding()))
                        .count();
        if (near > MOST) {
            return new Verdict(near, true);
        }
        asked.addLast(mine);
        if (asked.size() > REQUESTS) {
            asked.removeFirst();
        }
        return new Verdict(near, false);
    }

    /** A hidden figure stands one step below the smallest that is shown. */
    private static long step(long shown, Masking masking) {
        return Masking.isHidden(shown) ? masking.threshold() - masking.rounding() : shown;
    }
}
