package org.cohorte.registry.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * A run as it is kept.
 *
 * @param counts JSON object of figures so far
 * @param report JSON object of the end
 */
public record ImportSummary(
        long id,
        String kind,
        String folder,
        Instant started,
        Optional<Instant> finished,
        State state,
        String counts,
        String report) {

    /** How far it went. */
    public enum State {
        RUNNING,
        SUCCEEDED,
        FAILED,
        /** The process ended without a word. */
        INTERRUPTED
    }
}
