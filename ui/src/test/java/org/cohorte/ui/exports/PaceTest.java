package org.cohorte.ui.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.export.job.ExportJob;
import org.cohorte.export.job.ExportJob.State;
import org.cohorte.export.job.ExportOrder;
import org.cohorte.query.scope.Scope.Reading;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private final Pace pace = new Pace();

    @Test
    void time_left_follows_from_what_was_seen() {
        assertThat(pace.left(job(State.RUNNING, 1_000), NOON)).isEmpty();
        assertThat(pace.left(job(State.RUNNING, 1_500), NOON.plusSeconds(1))).isEmpty();
        assertThat(pace.left(job(State.RUNNING, 3_000), NOON.plusSeconds(4))).contains(Duration.ofSeconds(14));
    }

    @Test
    void an_export_that_does_not_move_has_no_end_in_sight() {
        assertThat(pace.left(job(State.RUNNING, 1_000), NOON)).isEmpty();
        assertThat(pace.left(job(State.RUNNING, 1_000), NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void one_that_waits_again_begins_anew() {
        assertThat(pace.left(job(State.RUNNING, 5_000), NOON)).isEmpty();
        assertThat(pace.left(job(State.WAITING, 0), NOON.plusSeconds(5))).isEmpty();
        assertThat(pace.left(job(State.RUNNING, 100), NOON.plusSeconds(10))).isEmpty();
        assertThat(pace.left(job(State.RUNNING, 1_100), NOON.plusSeconds(20))).contains(Duration.ofSeconds(89));
    }

    private static ExportJob job(State state, long done) {
        ExportOrder order = new ExportOrder(UUID.randomUUID(), Reading.NOMINATIVE, Map.of(), "soins", "", "fr");
        return new ExportJob(
                ID,
                "claire",
                "Suivi",
                order,
                state,
                done,
                10_000,
                NOON,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty());
    }
}
