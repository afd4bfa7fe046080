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
                .aboutPatients(List.of(3, 1))
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
                "set role cohorte_owner",
                "update access_change set by_login = 'somebody'",
                "delete from access_change",
                "truncate access_change cascade",
                "alter table access_change add column more text",
                "drop table access_change",
                "delete from access",
                "truncate access cascade",
                "delete from role",
                "drop index audit_patients",
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

    @Test
    void theRoleOfTheApplicationCannotGiveItselfMore(TestDatabase.Access database) throws SQLException {
        // PostgreSQL only warns that nothing was granted.
        execute(database.application(), "grant update, delete on audit to current_user");

        assertThatThrownBy(() -> execute(database.application(), "update audit set login = 'somebody'"))
                .hasMessageContaining("permission denied");
    }

    private static void execute(PostgresLogin login, String statement) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
