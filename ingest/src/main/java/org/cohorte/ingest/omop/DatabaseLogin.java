package org.cohorte.ingest.omop;

import java.sql.Connection;
import java.sql.SQLException;
import org.cohorte.ingest.source.SourceException;
import org.postgresql.ds.PGSimpleDataSource;

/** Connects to the database of a source, and says in a sentence why that is not possible. */
final class DatabaseLogin {

    private static final int SECONDS_TO_CONNECT = 10;

    private DatabaseLogin() {}

    /**
     * Opens a connection.
     *
     * @throws SourceException when that is not possible; the message says what to do
     */
    static Connection connect(OmopDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setURL(database.url());
        source.setUser(database.user());
        database.password().ifPresent(source::setPassword);
        source.setApplicationName("cohorte import");
        source.setTcpKeepAlive(true);
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new SourceException(database.place() + " cannot be read: " + reason(database, e));
        }
    }

    private static String reason(OmopDatabase database, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return switch (state) {
            case "28P01" ->
                "the password of the role " + database.user()
                        + (database.password().isEmpty() ? " is missing" : " is wrong")
                        + ": give it in COHORTE_OMOP_PASSWORD or with --password-file.";
            case "08004" ->
                "the server asks for a password of the role " + database.user()
                        + ": give it in COHORTE_OMOP_PASSWORD or with --password-file.";
            case "28000" ->
                "the server does not let the role " + database.user() + " in from here (pg_hba.conf): " + sentence(e);
            case "3D000" -> "the server has no database of this name.";
            case "08001" -> "the server does not answer: check host, port and firewall. " + sentence(e);
            default -> sentence(e);
        };
    }

    /** What the server says, on one line, as a sentence. */
    static String sentence(Exception e) {
        Throwable cause = e.getCause() instanceof SQLException said ? said : e;
        String said = String.valueOf(cause.getMessage())
                .strip()
                .replaceFirst("^(?:ERROR|FATAL): ", "")
                .replaceAll("\\s+", " ");
        return said.endsWith(".") ? said : said + ".";
    }
}
