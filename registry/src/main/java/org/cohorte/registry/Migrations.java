package org.cohorte.registry;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema of a database to the version of this code. */
public final class Migrations {

    private Migrations() {}

    /**
     * Runs the migrations that are missing. Refuses a schema newer than this code, or one whose migrations were edited.
     *
     * @param owner           connections of the role that owns the tables
     * @param applicationRole the role that the application works as, which gets the grants and no more
     * @return number of migrations run
     * @throws org.flywaydb.core.api.FlywayException when a migration fails; the failed one leaves no trace
     */
    public static int run(DataSource owner, String applicationRole) {
        MigrateResult result = Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(Map.of("applicationRole", quoted(applicationRole)))
                .ignoreMigrationPatterns("")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
        return result.migrationsExecuted;
    }

    private static String quoted(String role) {
        if (role.isBlank() || role.contains("\"")) {
            throw new IllegalArgumentException("Not the name of a role: " + role);
        }
        return role;
    }
}
