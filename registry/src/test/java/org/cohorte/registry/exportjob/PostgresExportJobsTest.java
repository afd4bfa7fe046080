package org.cohorte.registry.exportjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.Registry;
import org.cohorte.registry.exportjob.ExportJobs.FinishedFile;
import org.cohorte.registry.exportjob.StoredExport.State;
import org.cohorte.registry.testing.MovableClock;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One worker at a time holds an export, whatever dies. */
@ExtendWith(TestDatabase.class)
class PostgresExportJobsTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID WORKER = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final MovableClock clock = MovableClock.at("2026-11-26T10:00:00Z");
    private final ExportJobs jobs;

    PostgresExportJobsTest(TestDatabase.Access database) {
        Registry registry = database.registry(clock);
        registry.accountDirectory().put("carer", "Compte de test");
        registry.accountDirectory().put("other", "Compte de test");
        registry.accountDirectory().put("stranger", "Compte de test");
        jobs = registry.exportJobs();
    }

    /** The database is the class's: what another test left is ended. */
    @BeforeEach
    void endWhatIsLeft() {
        for (Optional<StoredExport> left = jobs.claim(OTHER, Duration.ofDays(1));
                left.isPresent();
                left = jobs.claim(OTHER, Duration.ofDays(1))) {
            jobs.end(left.get().asked().id(), OTHER, State.FAILED, "left");
        }
    }

    private StoredExport add(String owner) {
        return jobs.add(new NewExport(
                UUID.randomUUID(), owner, new UUID(3, 3), "Dialysés", Reading.NOMINATIVE, "{ \"b\":1, \"a\":2 }", 42));
    }

    @Test
    void comesBackAsItWasGiven() {
        StoredExport stored = add("carer");

        assertThat(stored.state()).isEqualTo(State.WAITING);
        assertThat(stored.asked().definition()).isEqualTo("{ \"b\":1, \"a\":2 }");
        assertThat(stored.asked().owner()).isEqualTo("carer");
        assertThat(stored.made()).isEqualTo(clock.instant());
        assertThat(stored.scope()).isEmpty();
        assertThat(jobs.find("carer", stored.asked().id())).contains(stored);
        assertThat(jobs.list("carer")).contains(stored);
    }

    @Test
    void somebodyElsesExportDoesNotExist() {
        UUID id = add("carer").asked().id();

        assertThat(jobs.find("stranger", id)).isEmpty();
        assertThat(jobs.list("stranger")).isEmpty();
        assertThat(jobs.cancel("stranger", id)).isFalse();
        assertThatThrownBy(() -> add("nobody")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theOneThatWaitedLongestIsTakenFirstAndOnce() {
        UUID first = add("carer").asked().id();
        clock.advance(Duration.ofSeconds(1));
        UUID second = add("other").asked().id();

        assertThat(claimed(WORKER)).contains(first);
        assertThat(claimed(OTHER)).contains(second);
        assertThat(claimed(OTHER)).isEmpty();
    }

    private Optional<UUID> claimed(UUID worker) {
        return jobs.claim(worker, LEASE).map(export -> export.asked().id());
    }

    @Test
    void theExportOfADeadWorkerIsBegunAgainFromTheStart() {
        UUID id = add("carer").asked().id();
        jobs.claim(WORKER, LEASE);
        jobs.begin(id, WORKER, Scope.ofUnits(Set.of("12"), Reading.NOMINATIVE, false));
        jobs.progress(id, WORKER, 10);

        clock.advance(LEASE.minusSeconds(1));
        assertThat(jobs.renew(id, WORKER, LEASE)).isTrue();
        clock.advance(LEASE.minusSeconds(1));
        assertThat(claimed(OTHER)).as("alive").isEmpty();
        clock.advance(Duration.ofSeconds(1));
        StoredExport again = jobs.claim(OTHER, LEASE).orElseThrow();

        assertThat(again.asked().id()).isEqualTo(id);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.rowsDone()).isZero();
        assertThat(again.scope()).isEmpty();
        assertThat(jobs.progress(id, WORKER, 11)).as("the dead one wakes").isFalse();
        assertThat(jobs.ready(id, WORKER, new FinishedFile(1, 1, "00", clock.instant())))
                .isFalse();
        assertThat(jobs.renew(id, WORKER, LEASE)).isFalse();
    }

    @Test
    void aClosedWorkerGivesItBackAtOnce() {
        UUID id = add("carer").asked().id();
        jobs.claim(WORKER, LEASE);

        assertThat(jobs.release(id, WORKER)).isTrue();

        assertThat(claimed(OTHER)).contains(id);
    }

    @Test
    void aCancelledExportIsLostToItsWorker() {
        UUID id = add("carer").asked().id();
        jobs.claim(WORKER, LEASE);

        assertThat(jobs.cancel("carer", id)).isTrue();

        assertThat(jobs.progress(id, WORKER, 5)).isFalse();
        assertThat(jobs.end(id, WORKER, State.FAILED, "late")).isFalse();
        StoredExport cancelled = jobs.find("carer", id).orElseThrow();
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.finished()).contains(clock.instant());
        assertThat(jobs.cancel("carer", id)).as("has ended").isFalse();
    }

    @Test
    void aReadyOneKeepsItsScopeAndFileUntilTheEndOfItsLife() {
        UUID id = add("carer").asked().id();
        Scope scope = Scope.ofUnits(Set.of("12", "7"), Reading.NOMINATIVE, true);
        jobs.claim(WORKER, LEASE);
        jobs.begin(id, WORKER, scope);
        jobs.ready(id, WORKER, new FinishedFile(42, 1_000, "ab", clock.instant().plus(Duration.ofDays(7))));

        StoredExport ready = jobs.find("carer", id).orElseThrow();
        assertThat(ready.state()).isEqualTo(State.READY);
        assertThat(ready.scope()).contains(scope);
        assertThat(ready.bytes()).isEqualTo(1_000);
        assertThat(ready.sha256()).contains("ab");
        assertThat(jobs.overdue()).doesNotContain(ready);
        assertThat(jobs.withFiles()).contains(ready);
        assertThat(jobs.cancel("carer", id)).isFalse();

        clock.advance(Duration.ofDays(7));
        assertThat(jobs.overdue()).contains(ready);
        jobs.expired(id);
        assertThat(jobs.find("carer", id).orElseThrow().state()).isEqualTo(State.EXPIRED);
        assertThat(jobs.overdue()).doesNotContain(ready);
    }

    @Test
    void theWholeHospitalIsKeptAsSuch() {
        UUID id = add("carer").asked().id();
        Scope scope = Scope.ofWholeHospital(Reading.NOMINATIVE, false);
        jobs.claim(WORKER, LEASE);
        jobs.begin(id, WORKER, scope);
        jobs.end(id, WORKER, State.STOPPED, "right");

        StoredExport stopped = jobs.find("carer", id).orElseThrow();
        assertThat(stopped.scope()).contains(scope);
        assertThat(stopped.failure()).contains("right");
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
    }
}
