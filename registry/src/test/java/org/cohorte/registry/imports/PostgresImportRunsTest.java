package org.cohorte.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.cohorte.registry.imports.ImportSummary.State;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One import at a time, even across crashes. */
@ExtendWith(TestDatabase.class)
class PostgresImportRunsTest {

    @Test
    void keepsASecondImportOutUntilTheFirstEnds(TestDatabase.Access database) {
        ImportRuns runs = database.registry(Clock.systemUTC()).importRuns();
        ImportRuns otherProcess = database.registry(Clock.systemUTC()).importRuns();
        try (ImportRun run = runs.begin("fhir", "folder-a")) {
            run.progress("{\"patients\": 3}");
            assertThatThrownBy(() -> otherProcess.begin("fhir", "folder-b"))
                    .isInstanceOf(ImportRunningException.class)
                    .hasMessageContaining("folder-a");
            run.succeeded("{\"refused\": 0}");
        }
        otherProcess.begin("demo", "").close();

        assertThat(runs.list(2)).extracting(ImportSummary::state).containsExactly(State.INTERRUPTED, State.SUCCEEDED);
        ImportSummary first = runs.list(2).getLast();
        assertThat(first.counts()).isEqualTo("{\"patients\": 3}");
        assertThat(first.report()).isEqualTo("{\"refused\": 0}");
        assertThat(first.finished()).isPresent();
    }

    @Test
    void freesTheWayWhenTheConnectionDiesAndTellsTheImportToStop(TestDatabase.Access database) throws SQLException {
        ImportRuns runs = database.registry(Clock.systemUTC()).importRuns();
        ImportRun cut = runs.begin("fhir", "cut");
        killOtherSessions(database);

        assertThatThrownBy(() -> cut.progress("{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("start the import again");
        try (ImportRun next = runs.begin("fhir", "next")) {
            assertThat(runs.list(2).getLast().state()).isEqualTo(State.INTERRUPTED);
            next.failed("{\"why\": \"disk\"}");
        }
        assertThat(runs.list(1).getFirst().state()).isEqualTo(State.FAILED);
    }

    private static void killOtherSessions(TestDatabase.Access database) throws SQLException {
        try (Connection connection = database.application().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid() and usename = current_user");
        }
    }
}
