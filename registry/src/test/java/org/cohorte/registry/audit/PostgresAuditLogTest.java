package org.cohorte.registry.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cohorte.registry.audit.AuditLog.Filter;
import org.cohorte.registry.postgres.PostgresLogin;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines come back as they were written, and the application cannot take one back. */
@ExtendWith(TestDatabase.class)
class PostgresAuditLogTest {

    @Test
    void keepsLinesAndFindsThemTheLatestFirst(TestDatabase.Access database) {
        AuditLog audit = database.registry(Clock.systemUTC()).auditLog();
        AuditLine line = AuditLine.of("clinicien", AuditAction.COUNT, AuditOutcome.DONE)
                .on(List.of("12", "112"))
                .about("ab".repeat(32), OptionalLong.of(40))
                .from(Optional.of("127.0.0.1"))
                .with(Map.of("a \"quoted\" name", "a {value}, with \\ and é", "empty", ""));
        audit.add(line);
        audit.add(AuditLine.of("auditeur", AuditAction.SIGN_IN, AuditOutcome.REFUSED)
                .with(Map.of("with", "a null \0 inside")));

        List<AuditEntry> all = audit.list(Filter.all(), 10);

        assertThat(all).extracting(entry -> entry.line().login()).containsExactly("auditeur", "clinicien");
        assertThat(all.getLast().line()).isEqualTo(line);
        assertThat(audit.list(Filter.all().ofLogin("Clinicien"), 10)).hasSize(1);
        assertThat(audit.list(Filter.all().ofAction(AuditAction.SIGN_IN), 10)).hasSize(1);
        assertThat(audit.list(Filter.all(), 1)).hasSize(1);
        assertThat(audit.list(
                        new Filter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(all.getLast().at()),
                                Optional.of(all.getLast().at())),
                        10))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set login = 'somebody'",
                "delete from audit",
                "truncate audit",
                "drop table audit",
                "alter table audit add column more text",
                "alter table audit disable trigger all",
                "create trigger t before insert on audit for each row execute function suppress_redundant_updates_trigger()",
                "create rule r as on insert to audit do instead nothing",
                "grant update on audit to cohorte_app",
                "set role cohorte_owner",
                "delete from account",
                "delete from patient",
                "create table mine (i int)",
                "create schema mine",
                "update flyway_schema_history set success = false"
            })
    void theRoleOfTheApplicationMayNot(String statement, TestDatabase.Access database) {
        assertThatThrownBy(() -> execute(database.application(), statement))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner|no privileges|must be able to).*");
    }

    private static void execute(PostgresLogin login, String statement) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
