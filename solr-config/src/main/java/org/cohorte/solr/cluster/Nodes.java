package org.cohorte.solr.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.solr.common.util.Utils;

/** Speaks to the nodes of a cluster in the operator's name. To be closed. */
final class Nodes implements AutoCloseable {

    static final String COLLECTIONS = "/admin/collections";

    /** Creating a collection opens every core. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** ZooKeeper tells nodes of a change within milliseconds. */
    private static final Duration NEWS = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CONNECTION = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTION).build();
    private final Optional<String> authorization;

    Nodes(ClusterOptions options) {
        authorization = options.password()
                .map(password -> (options.user() + ":" + password).getBytes(StandardCharsets.UTF_8))
                .map(Base64.getEncoder()::encodeToString)
                .map(credentials -> "Basic " + credentials);
    }

    /**
     * Asks a node something; an error that Solr answers is an answer.
     *
     * @param base address of the node, ending in {@code /solr}
     * @throws ClusterException when it does not answer, or not to this user
     */
    Map<?, ?> ask(String base, String path, Map<String, String> parameters) throws ClusterException {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path + "?wt=json&" + query))
                .timeout(PATIENCE);
        authorization.ifPresent(header -> request.header("Authorization", header));
        HttpResponse<String> response = send(base, request.build());
        if (response.statusCode() == UNAUTHORIZED) {
            throw new ClusterException("The Solr node " + base + " does not accept the name and password given. Set "
                    + ClusterOptions.PASSWORD + " (and " + ClusterOptions.USER + ").");
        }
        return json(base, response);
    }

    /**
     * Has something done to a collection, and returns when it is done or has failed: what Solr tells of it then names the nodes
     * that failed, which the answer to a call that waits does not.
     */
    Map<?, ?> command(String base, Map<String, String> parameters) throws ClusterException {
        String id = UUID.randomUUID().toString();
        Map<String, String> asked = new HashMap<>(parameters);
        asked.put("async", id);
        Map<?, ?> answer = ask(base, COLLECTIONS, asked);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answer.containsKey("error")) {
            answer = ask(base, COLLECTIONS, Map.of("action", "REQUESTSTATUS", "requestid", id));
            String state = at(answer, "status", "state").map(String::valueOf).orElse("");
            if (state.equals("completed") || state.equals("failed")) {
                break;
            }
            if (System.nanoTime() > end) {
                throw new ClusterException("The cluster has not ended " + parameters.get("action") + " of "
                        + parameters.get("name") + " within " + PATIENCE.toMinutes() + " min. Its logs say why.");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return answer;
    }

    /**
     * Returns when a node asks for a password. Until all do, they do not take orders of each other.
     *
     * @throws ClusterException when it does not within 30 s
     */
    void awaitRefusal(String base) throws ClusterException {
        HttpRequest stranger = HttpRequest.newBuilder(URI.create(base + "/admin/info/system?wt=json"))
                .timeout(PATIENCE)
                .build();
        long end = System.nanoTime() + NEWS.toNanos();
        while (send(base, stranger).statusCode() != UNAUTHORIZED) {
            if (System.nanoTime() > end) {
                throw new ClusterException("The Solr node " + base + " does not ask for the password, "
                        + NEWS.toSeconds() + " s after security.json was written to ZooKeeper. Its log says why.");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private HttpResponse<String> send(String base, HttpRequest request) throws ClusterException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ClusterException("The Solr node " + base + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted", e);
        }
    }

    private static Map<?, ?> json(String base, HttpResponse<String> response) throws ClusterException {
        try {
            if (Utils.fromJSONString(response.body()) instanceof Map<?, ?> answer) {
                return answer;
            }
        } catch (RuntimeException e) {
            throw new ClusterException(
                    "What answers at " + base + " is no Solr (status " + response.statusCode() + ").", e);
        }
        throw new ClusterException("What answers at " + base + " is no Solr (status " + response.statusCode() + ").");
    }

    /** What lies under names, one inside the other; empty when something is missing. */
    static Optional<Object> at(Map<?, ?> answer, String... names) {
        Optional<Object> place = Optional.of(answer);
        for (String name : names) {
            place = place.filter(Map.class::isInstance).map(inside -> ((Map<?, ?>) inside).get(name));
        }
        return place;
    }

    /** The same when it is an object; an empty one otherwise. */
    static Map<?, ?> mapAt(Map<?, ?> answer, String... names) {
        return at(answer, names)
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(inside -> (Map<?, ?>) inside)
                .orElse(Map.of());
    }

    @Override
    public void close() {
        client.close();
    }
}
