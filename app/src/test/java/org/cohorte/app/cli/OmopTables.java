package org.cohorte.app.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cohorte.registry.postgres.PostgresLogin;

/** OMOP tables of two persons in a PostgreSQL. */
final class OmopTables {

    private OmopTables() {}

    /** Makes a schema anew, and lets a role read it. */
    static void create(PostgresLogin owner, String schema, String reader) throws SQLException {
        try (Connection connection = owner.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
            statement.execute("create schema " + schema);
            statement.execute("create table " + schema + ".person as select n as person_id, 1960 + n as year_of_birth"
                    + " from generate_series(1, 2) n");
            statement.execute("grant usage on schema " + schema + " to " + reader);
            statement.execute("grant select on all tables in schema " + schema + " to " + reader);
        }
    }
}
