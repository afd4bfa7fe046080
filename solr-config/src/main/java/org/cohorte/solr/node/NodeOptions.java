package org.cohorte.solr.node;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the node is to run.
 *
 * @param home           folder of the node; made when missing
 * @param host           address to listen on
 * @param port           port to listen on; 0 takes a free one
 * @param user           name to ask for
 * @param secret         password to ask for
 * @param watchInput     whether the node stops when its standard input closes
 * @param cloud          whether the node is part of a SolrCloud: then {@code -DzkRun} or {@code -DzkHost} is given
 */
record NodeOptions(Path home, String host, int port, String user, String secret, boolean watchInput, boolean cloud) {

    static final String USER = "COHORTE_SOLR_USER";
    static final String SECRET = "COHORTE_SOLR_SECRET";

    static final String USAGE = "usage: SolrNode home=<folder> [host=127.0.0.1] [port=0] [watchInput=true], with "
            + SECRET + " (and " + USER + ") in the environment";

    private static final Set<String> NAMES = Set.of("home", "host", "port", "watchInput");

    /**
     * Reads {@code name=value} arguments. The secret comes from the environment, never from the command line that every user of
     * the machine can read.
     *
     * @throws NodeException when something is missing or wrong
     */
    static NodeOptions of(String[] arguments, Map<String, String> environment) throws NodeException {
        Map<String, String> given = named(arguments);
        String home = Optional.ofNullable(given.get("home"))
                .orElseThrow(() -> new NodeException(NodeException.USAGE, "home=<folder> is missing; " + USAGE));
        String secret = Optional.ofNullable(environment.get(SECRET))
                .filter(value -> !value.isBlank())
                .orElseThrow(() ->
                        new NodeException(NodeException.USAGE, "the environment variable " + SECRET + " is not set"));
        return new NodeOptions(
                Path.of(home).toAbsolutePath().normalize(),
                given.getOrDefault("host", "127.0.0.1"),
                port(given.getOrDefault("port", "0")),
                environment.getOrDefault(USER, "cohorte"),
                secret,
                Boolean.parseBoolean(given.getOrDefault("watchInput", "true")),
                System.getProperty("zkRun") != null || System.getProperty("zkHost") != null);
    }

    private static Map<String, String> named(String[] arguments) throws NodeException {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length != 2 || !NAMES.contains(parts[0])) {
                throw new NodeException(
                        NodeException.USAGE, "unknown argument in " + Arrays.toString(arguments) + "; " + USAGE);
            }
            given.put(parts[0], parts[1]);
        }
        return given;
    }

    private static int port(String text) throws NodeException {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new NodeException(NodeException.USAGE, "port=" + text + " is no port number", e);
        }
        throw new NodeException(NodeException.USAGE, "port=" + text + " is no port number");
    }

    @Override
    public String toString() {
        return "node of " + home + " on " + host + ":" + port; // never the secret
    }
}
