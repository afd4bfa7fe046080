package org.cohorte.registry.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.cohorte.registry.postgres.PostgresException.Reason;

/**
 * Roles and databases, made by the superuser at each start when missing. The passwords are set each time, so that the files
 * of the data folder always have the last word.
 *
 * @param superuser login to the maintenance database
 */
record Bootstrap(PostgresLogin superuser) {

    static final String SUPERUSER = "postgres";
    static final String SUPERUSER_SECRET = "postgres-superuser";
    static final String OWNER = "cohorte_owner";
    static final String OWNER_SECRET = "postgres-owner";
    static final String APPLICATION = "cohorte_app";
    static final String APPLICATION_SECRET = "postgres-application";
    static final String DATABASE = "cohorte";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");
    private static final String INVALID_PASSWORD = "28P01";

    void run(PostgresLogin owner, PostgresLogin application) {
        work("prepare the database", connection -> {
            role(connection, owner);
            role(connection, application);
            return true;
        });
        createDatabase(DATABASE);
    }

    void createDatabase(String name) {
        work("create the database " + name, connection -> {
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + plain(name) + " owner " + OWNER);
            }
            execute(connection, "revoke all on database " + plain(name) + " from public");
            execute(connection, "grant connect, temporary on database " + plain(name) + " to " + APPLICATION);
            return true;
        });
    }

    /** Whether the server that answers is the one of these files, of the version of these programs. */
    boolean sameServer(Cluster cluster) {
        return work("reach the server left running", connection -> {
            String version = connection.getMetaData().getDatabaseProductVersion();
            return cluster.data().toRealPath().toString().equals(show(connection, "data_directory"))
                    && cluster.programs().version().equals(version);
        });
    }

    private static void role(Connection connection, PostgresLogin login) throws SQLException {
        boolean there = exists(connection, "select 1 from pg_roles where rolname = ?", login.user());
        execute(
                connection,
                (there ? "alter" : "create") + " role " + login.user()
                        + " with login nosuperuser nocreatedb nocreaterole noreplication password '"
                        + plain(login.password()) + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Names and passwords stand in statements that take no parameters. */
    private static String plain(String word) {
        if (!PLAIN.matcher(word).matches()) {
            throw new IllegalArgumentException("Only letters, digits, - and _ are allowed here");
        }
        return word;
    }

    private <T> T work(String what, Work<T> work) {
        try (Connection connection = superuser.dataSource().getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            if (INVALID_PASSWORD.equals(e.getSQLState())) {
                throw new PostgresException(
                        Reason.WRONG_PASSWORD,
                        "PostgreSQL refuses the password kept in the secrets folder: put back the secrets that belong"
                                + " to these data.",
                        e);
            }
            throw new PostgresException(Reason.FAILED, "Could not " + what + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new PostgresException(Reason.FAILED, "Could not " + what + ": " + e.getMessage(), e);
        }
    }

    /** Something to do on a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }
}
