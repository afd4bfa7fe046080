package org.cohorte.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cohorte.app.launch.RunningInstance;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Talks to the running application as its operator. */
final class ApiClient {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int FIRST_FAILURE = 400;
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    private final RunningInstance running;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final JsonMapper json = JsonMapper.shared();

    private ApiClient(RunningInstance running) {
        this.running = running;
    }

    /**
     * For the application that runs on a data folder.
     *
     * @throws CommandException when none says that it does
     */
    static ApiClient of(Path data) {
        return new ApiClient(RunningInstance.read(data).orElseThrow(() -> notRunning(data)));
    }

    private static CommandException notRunning(Path data) {
        return new CommandException(
                Exit.NOT_RUNNING,
                "no Cohorte runs on the data folder " + data
                        + ". Start one with ./cohorte run, or name its folder with --data.");
    }

    JsonNode get(String path) {
        return tree(send(request(path).GET()));
    }

    JsonNode post(String path, byte[] body) {
        return tree(send(posted(path, body)));
    }

    JsonNode post(String path, JsonNode body) {
        return post(path, json.writeValueAsBytes(body));
    }

    /** An object to fill and send. */
    ObjectNode body() {
        return json.createObjectNode();
    }

    void delete(String path) {
        try (InputStream nothing = send(request(path).DELETE()).body()) {
            nothing.readAllBytes();
        } catch (IOException e) {
            throw new CommandException("the connection to Cohorte was lost: " + e.getMessage(), e);
        }
    }

    /** The answer as it comes; close it. */
    InputStream download(String path) {
        return send(request(path).GET()).body();
    }

    /** The answer as it comes; close it. */
    InputStream download(String path, byte[] body) {
        return send(posted(path, body)).body();
    }

    private HttpRequest.Builder posted(String path, byte[] body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(running.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + running.token())
                .header("Accept-Language", "en");
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() >= FIRST_FAILURE) {
                throw refused(answer);
            }
            return answer;
        } catch (ConnectException e) {
            throw new CommandException(
                    Exit.NOT_RUNNING,
                    "Cohorte does not answer at " + running.url()
                            + "; it was probably killed. Start it again with ./cohorte run.");
        } catch (IOException e) {
            throw new CommandException("the connection to Cohorte was lost: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted", e);
        }
    }

    private CommandException refused(HttpResponse<InputStream> answer) {
        int exit =
                answer.statusCode() == BAD_REQUEST || answer.statusCode() == UNPROCESSABLE ? Exit.USAGE : Exit.FAILURE;
        JsonNode problem = tree(answer);
        StringBuilder text = new StringBuilder(problem.path("detail").asString("HTTP status " + answer.statusCode()));
        for (JsonNode fault : problem.path("errors")) {
            text.append("\n  ")
                    .append(place(fault))
                    .append(fault.path("message").asString(""));
        }
        return new CommandException(exit, text.toString());
    }

    private static String place(JsonNode fault) {
        String node = fault.path("node").asString("");
        String member = fault.path("member").asString("");
        String place = Optional.of(node)
                .filter(n -> !n.isEmpty())
                .map(n -> "node " + n)
                .orElse("");
        if (!member.isEmpty()) {
            place += place.isEmpty() ? member : ", " + member;
        }
        return place.isEmpty() ? "" : place + ": ";
    }

    private JsonNode tree(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            return json.readTree(body);
        } catch (JacksonException | IOException e) {
            throw new CommandException(
                    "Cohorte gave an answer that is not understood (HTTP status " + answer.statusCode()
                            + "); is it of another version?",
                    e);
        }
    }
}
