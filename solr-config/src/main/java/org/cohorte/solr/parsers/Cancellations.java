package org.cohorte.solr.parsers;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/** Identifiers of cancelled requests, kept as long as such a request may still be running. Safe for use by many threads. */
final class Cancellations {

    private static final long KEPT_NANOS = Duration.ofMinutes(15).toNanos();

    private final ConcurrentMap<String, Long> cancelledAt = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    Cancellations(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Remembers the identifier, and forgets those of long ago. */
    void add(String id) {
        long now = nanoTime.getAsLong();
        cancelledAt.values().removeIf(then -> now - then > KEPT_NANOS);
        cancelledAt.put(id, now);
    }

    boolean contains(String id) {
        return !cancelledAt.isEmpty() && cancelledAt.containsKey(id);
    }
}
