package org.cohorte.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cohorte.registry.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a database of an earlier version becomes. */
@ExtendWith(TestDatabase.class)
class MigrationsTest {

    private static final String EARLIER = "earlier";

    @Test
    void readingsBecomeRolesAndPeopleAreFoundByTheirNames(TestDatabase.Access database) throws SQLException {
        migrate(database, "1");
        try (Connection connection = database.owner().dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("set search_path to " + EARLIER);
            sql.execute("insert into account (login, display_name) values ('elodie', 'Élodie D''Aç-Ôté')");
            sql.execute("insert into perimeter (source_id, name, folded, tier) values ('g', 'G', ' g', 'GROUP')");
            for (String reading : List.of("COUNTS", "PSEUDONYMISED", "NOMINATIVE")) {
                sql.execute("insert into access (account, perimeter, reading, start_at) values (1, 1, '" + reading
                        + "', now())");
            }
            migrate(database, "latest");

            assertThat(column(sql, "select r.code from access a join role r on r.id = a.role order by a.id"))
                    .containsExactly("feasibility", "investigator", "careTeam");
            assertThat(column(sql, "select folded from account")).containsExactly(" elodie d ac ote | elodie");
        }
    }

    private static void migrate(TestDatabase.Access database, String target) {
        Flyway.configure()
                .dataSource(database.owner().dataSource())
                .schemas(EARLIER)
                .target(target)
                .placeholders(Map.of("applicationRole", database.application().user()))
                .load()
                .migrate();
    }

    private static List<String> column(Statement sql, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
