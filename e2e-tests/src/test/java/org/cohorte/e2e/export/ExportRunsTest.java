package org.cohorte.e2e.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cohorte.export.job.ExportJob;
import org.cohorte.export.job.ExportRunner;
import org.cohorte.export.job.Exports;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.identity.IdentityDesk;
import org.cohorte.registry.rights.OperatorAccess;
import org.cohorte.registry.rights.RoleCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** An export from its beginning to the end of its file, through everything that may happen meanwhile. */
@ExtendWith(ExportTestHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportRunsTest {

    private ExportHouse house;

    @BeforeAll
    void open(ExportHouse opened) {
        house = opened;
    }

    @Test
    void anExportStopsWhenTheRightEndsWhileItRuns() throws IOException {
        long access = house.account("leaver", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("leaver");
        ExportJob job = house.exports().ask("leaver", house.everything(cohort, Reading.NOMINATIVE));

        runWith(() -> house.registry().accesses().end(access, house.clock().instant()));

        ExportJob stopped = house.exports().find("leaver", job.id()).orElseThrow();
        assertThat(stopped.state()).isEqualTo(ExportJob.State.STOPPED);
        assertThat(stopped.failure()).contains("right");
        assertThat(house.files(job.id())).isEmpty();
        assertThat(house.latest("leaver").outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(house.latest("leaver").details()).containsEntry("reason", "right");
        assertThatThrownBy(() -> house.exports().download("leaver", job.id()))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> house.exports().ask("leaver", house.everything(cohort, Reading.NOMINATIVE)))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void anExportWhoseRightEndedBeforeItBeganDoesNotBegin() throws IOException {
        long access = house.account("early", RoleCodes.CARE_TEAM);
        ExportJob job = house.exports().ask("early", house.everything(house.everybody("early"), Reading.NOMINATIVE));
        house.registry().accesses().end(access, house.clock().instant());

        house.runner().runNext();

        assertThat(house.exports().find("early", job.id()).orElseThrow().state())
                .isEqualTo(ExportJob.State.STOPPED);
        assertThat(house.files(job.id())).isEmpty();
    }

    /** Runs the next export, and lets something happen while it reads. */
    private void runWith(Runnable event) {
        new ExportRunner(house.services(new InterruptedLines(house.lines(), 1_000, event))).runNext();
    }

    /** In the batch that is being read, and in all that follow; rows that were made before stay. */
    @Test
    void anOppositionDuringTheRunCountsForTheRowsNotYetMade() throws IOException {
        house.account("during", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("during");
        String ipp = lastWithResults(house.ran("during", house.everything(cohort, Reading.NOMINATIVE)));
        ExportJob job = house.exports().ask("during", house.everything(cohort, Reading.NOMINATIVE));
        try {
            runWith(() -> house.registry()
                    .identityDesk(Optional::empty)
                    .say(OperatorAccess.LOGIN, IdentityDesk.By.IPP, List.of(ipp), true));
            Sheets sheets = new Sheets(house.file("during", job));
            assertThat(sheets.texts("Patients").toString()).contains(ipp);
            assertThat(sheets.texts("Biologie").toString()).doesNotContain(ipp);
            ExportJob next = house.ran("during", house.everything(cohort, Reading.NOMINATIVE));
            assertThat(new Sheets(house.file("during", next)).texts("Patients").toString())
                    .doesNotContain(ipp);
        } finally {
            house.registry()
                    .identityDesk(Optional::empty)
                    .say(OperatorAccess.LOGIN, IdentityDesk.By.IPP, List.of(ipp), false);
        }
    }

    /** The IPP on the last row of the results. */
    private String lastWithResults(ExportJob job) throws IOException {
        List<List<String>> rows = new Sheets(house.file("during", job)).texts("Biologie");
        return rows.getLast().get(rows.getFirst().indexOf("IPP"));
    }

    @Test
    void aCancelledExportLeavesNothing() throws IOException {
        house.account("canceller", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("canceller");
        Exports exports = house.exports();
        ExportJob running = exports.ask("canceller", house.everything(cohort, Reading.NOMINATIVE));
        runWith(() -> exports.cancel("canceller", running.id()));
        assertThat(exports.find("canceller", running.id()).orElseThrow().state())
                .isEqualTo(ExportJob.State.CANCELLED);
        assertThat(house.files(running.id())).isEmpty();

        ExportJob waiting = exports.ask("canceller", house.everything(cohort, Reading.NOMINATIVE));
        assertThat(exports.cancel("canceller", waiting.id()).state()).isEqualTo(ExportJob.State.CANCELLED);
        assertThat(house.runner().runNext()).isFalse();

        ExportJob ready = house.ran("canceller", house.everything(cohort, Reading.NOMINATIVE));
        assertThat(exports.cancel("canceller", ready.id()).state()).isEqualTo(ExportJob.State.READY);
    }

    @Test
    void anExportThatWasCutIsBegunAgainByTheNextRunner() throws IOException {
        house.account("restarted", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("restarted");
        ExportJob job = house.exports().ask("restarted", house.everything(cohort, Reading.NOMINATIVE));
        runWith(() -> Thread.currentThread().interrupt());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(house.exports().find("restarted", job.id()).orElseThrow().state())
                .isEqualTo(ExportJob.State.WAITING);
        assertThat(house.files(job.id())).isEmpty();

        house.runner().runNext();

        ExportJob ready = house.exports().find("restarted", job.id()).orElseThrow();
        assertThat(ready.state()).isEqualTo(ExportJob.State.READY);
        assertThat(ready.rowsDone()).isEqualTo(ready.rowsTotal());
    }

    @Test
    void anExportWhoseProcessDiedIsBegunAgainWhenItsLeaseEnds() {
        house.account("killed", RoleCodes.CARE_TEAM);
        ExportJob job = house.exports().ask("killed", house.everything(house.everybody("killed"), Reading.NOMINATIVE));
        house.registry().exportJobs().claim(UUID.randomUUID(), ExportRunner.LEASE);
        assertThat(house.runner().runNext()).as("believed to be alive").isFalse();

        house.clock().advance(ExportRunner.LEASE);

        assertThat(house.runner().runNext()).isTrue();
        assertThat(house.exports().find("killed", job.id()).orElseThrow().state())
                .isEqualTo(ExportJob.State.READY);
    }

    @Test
    void aFileIsDeletedAtTheEndOfItsLife() throws IOException {
        house.account("slow", RoleCodes.CARE_TEAM);
        ExportJob job = house.ran("slow", house.everything(house.everybody("slow"), Reading.NOMINATIVE));
        assertThat(job.expires()).contains(house.clock().instant().plus(Duration.ofDays(7)));
        house.runner().tidy();
        assertThat(house.files(job.id())).hasSize(1);

        house.clock().advance(Duration.ofDays(7));
        assertThatThrownBy(() -> house.exports().download("slow", job.id())).isInstanceOf(NoSuchElementException.class);
        house.runner().tidy();

        assertThat(house.files()).isEmpty();
        assertThat(house.exports().find("slow", job.id()).orElseThrow().state()).isEqualTo(ExportJob.State.EXPIRED);
        assertThat(house.latest("slow").details()).containsEntry("step", "expired");
    }

    @Test
    void aStartedRunnerWorksByItselfUntilItIsClosed() throws InterruptedException {
        house.account("background", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("background");
        CountDownLatch read = new CountDownLatch(1);
        try (ExportRunner runner =
                new ExportRunner(house.services(new InterruptedLines(house.lines(), 1, read::countDown)))) {
            runner.start();
            house.exports().ask("background", house.everything(cohort, Reading.NOMINATIVE));
            runner.wake();
            assertThat(read.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(house.exports().list("background").getFirst().state())
                .isIn(ExportJob.State.READY, ExportJob.State.WAITING);
        house.runner().runNext();
        assertThat(house.exports().list("background").getFirst().state()).isEqualTo(ExportJob.State.READY);
    }
}
