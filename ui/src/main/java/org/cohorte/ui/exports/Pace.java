package org.cohorte.ui.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.export.job.ExportJob;

/** How fast exports go, from what was seen of them since the page was opened, and so when they will be done. */
final class Pace {

    /** Less than this says nothing about the pace. */
    private static final Duration LEAST = Duration.ofSeconds(2);

    private final Map<UUID, Seen> first = new HashMap<>();

    /** Takes how far a job is now; empty while its pace is not known. */
    Optional<Duration> left(ExportJob job, Instant now) {
        if (job.state() != ExportJob.State.RUNNING) {
            first.remove(job.id());
            return Optional.empty();
        }
        Seen begun = first.computeIfAbsent(job.id(), id -> new Seen(now, job.rowsDone()));
        Duration watched = Duration.between(begun.when(), now);
        long rows = job.rowsDone() - begun.rows();
        if (rows <= 0 || watched.compareTo(LEAST) < 0) {
            return Optional.empty();
        }
        long remaining = Math.max(0, job.rowsTotal() - job.rowsDone());
        return Optional.of(Duration.ofMillis(Math.round((double) watched.toMillis() * remaining / rows)));
    }

    /** How far a job was at one moment. */
    private record Seen(Instant when, long rows) {}
}
