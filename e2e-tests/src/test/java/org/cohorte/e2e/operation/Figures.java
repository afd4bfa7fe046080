package org.cohorte.e2e.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.cohorte.app.launch.RunningInstance;
import org.cohorte.e2e.program.RunningCohorte;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the API answers to one request, which needs both services: rights and audit from PostgreSQL, sets from Solr.
 *
 * @param total      patients found
 * @param population patients there are
 * @param nodes      the funnel, as JSON
 * @param patients   sexes and ages, as JSON
 */
record Figures(long total, long population, String nodes, String patients) {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REQUEST = """
            {"version": 1, "root": {"type": "group", "id": "root", "children": [
              {"type": "patient", "id": "women", "sexes": ["female"]},
              {"type": "diagnosis", "id": "any", "occurrences": {"min": 2}},
              {"type": "patient", "id": "dead", "vitalStatus": "deceased", "exclude": true}]}}""";

    /**
     * Asks as the operator.
     *
     * @throws IOException when there is no answer, or one that tells of a failure
     */
    static Figures of(RunningCohorte cohorte) throws IOException, InterruptedException {
        RunningInstance instance = RunningInstance.read(cohorte.data()).orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(URI.create(instance.url() + "/api/v1/counts"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + instance.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(REQUEST))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return of(JsonMapper.shared().readTree(answer.body()));
    }

    private static Figures of(JsonNode answer) {
        return new Figures(
                answer.path("total").longValue(),
                answer.path("population").longValue(),
                answer.path("nodes").toString(),
                answer.path("patients").toString());
    }
}
