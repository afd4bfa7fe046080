package org.cohorte.solr.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks to a node as its clients do. */
final class Http implements AutoCloseable {

    private static final Pattern FOUND = Pattern.compile("\"numFound\":\\s*(\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String authorization;

    Http(URI base, String user, String secret) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    static Http to(SolrProcess node) {
        return new Http(node.url(), node.user(), node.secret());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", authorization));
    }

    HttpResponse<String> getWithoutSecret(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** How many documents a JSON request finds. */
    long found(String collection, String json) throws IOException, InterruptedException {
        HttpResponse<String> response = post("/" + collection + "/query", json);
        Matcher found = FOUND.matcher(response.body());
        if (response.statusCode() != 200 || !found.find()) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return Long.parseLong(found.group(1));
    }

    @Override
    public void close() {
        client.close();
    }
}
