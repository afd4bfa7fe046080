package org.cohorte.ingest.omop;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cohorte.ingest.source.SourceException;

/**
 * A schema of a PostgreSQL database.
 *
 * @param url      JDBC address, without role and schema
 * @param user     role that reads
 * @param password its password, secret: {@link #toString} leaves it out
 * @param schema   where the tables stand
 */
public record OmopDatabase(String url, String user, Optional<String> password, String schema) {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final String USER = "user";
    private static final String SCHEMA = "currentSchema";
    private static final String DEFAULT_SCHEMA = "public";

    /** What else an address may say. The driver knows more, some of which would have it load classes or write files. */
    private static final Set<String> ALLOWED = Set.of(
            "sslmode", "sslrootcert", "sslcert", "sslkey", "channelBinding", "targetServerType", "connectTimeout");

    /** Whether a text is the address of a database, and not a path. */
    public static boolean isAddress(String text) {
        return text.startsWith("jdbc:");
    }

    /**
     * Reads an address.
     *
     * @param address {@code jdbc:postgresql://host:port/database?user=role&currentSchema=schema}
     * @throws SourceException when it is not written so, or holds a password; the message does not repeat it
     */
    public static OmopDatabase of(String address, Optional<String> password) {
        int query = address.indexOf('?');
        String base = query < 0 ? address : address.substring(0, query);
        if (!base.matches("jdbc:postgresql://[^/@\\s]+/[^/@\\s]+")) {
            throw wrong("it is not written so");
        }
        Map<String, String> parameters = parameters(query < 0 ? "" : address.substring(query + 1));
        String user = Optional.ofNullable(parameters.remove(USER)).orElseThrow(() -> wrong("it names no user"));
        String schema = Optional.ofNullable(parameters.remove(SCHEMA)).orElse(DEFAULT_SCHEMA);
        List<String> others = new ArrayList<>();
        for (String name : new TreeSet<>(parameters.keySet())) {
            if (!ALLOWED.contains(name)) {
                throw wrong(
                        name.equals("password")
                                ? "a password must not stand in it"
                                : "the parameter " + name + " is none of " + String.join(", ", new TreeSet<>(ALLOWED)));
            }
            others.add(name + "=" + parameters.get(name));
        }
        String url = others.isEmpty() ? base : base + "?" + String.join("&", others);
        return new OmopDatabase(url, decoded(user), password, decoded(schema));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && equals < parameter.length() - 1) {
                parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
            } else if (!parameter.isEmpty()) {
                throw wrong("a parameter has no name or no value");
            }
        }
        return parameters;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong("% stands before something that is no code of a byte");
        }
    }

    private static SourceException wrong(String why) {
        return new SourceException("The address of the database cannot be used: " + why + ". It must read " + PREFIX
                + "//host:port/database?user=role&currentSchema=schema, without a password.");
    }

    /** Where the data stand, for reports: no role and no password. */
    public String place() {
        int query = url.indexOf('?');
        return (query < 0 ? url : url.substring(0, query)) + " schema " + schema;
    }

    @Override
    public String toString() {
        return "OmopDatabase[" + place() + " as " + user + "]";
    }
}
