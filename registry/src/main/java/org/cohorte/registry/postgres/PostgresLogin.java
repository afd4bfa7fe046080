package org.cohorte.registry.postgres;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to connect as one role.
 *
 * @param url      JDBC URL, without credentials
 * @param user     the role
 * @param password secret: {@link #toString} leaves it out
 */
public record PostgresLogin(String url, String user, String password) {

    /** Opens a connection at each call: for tools and tests, or below a pool. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return "PostgresLogin[" + user + " at " + url + "]";
    }
}
