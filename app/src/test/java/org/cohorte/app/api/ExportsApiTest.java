package org.cohorte.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.app.api.Program.code;
import static org.cohorte.app.api.Program.json;
import static org.cohorte.app.api.Program.refused;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExportsApiTest {

    private final Installation installation = Installation.shared();
    private final Program owner = Program.of("soignant");
    private final Program stranger = Program.of("investigateur");

    private static String order(String cohort) {
        return """
                {"cohort": "%s", "tables": {"patients": [], "stays": ["patient", "start"]}, "purpose": "Essai"}""".formatted(cohort);
    }

    private String ready(String cohort) {
        HttpResponse<String> asked = owner.post("/exports", order(cohort));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String id = Http.json(asked).path("id").asString();
        assertThat(asked.headers().firstValue("Location")).contains("/api/v1/exports/" + id);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> json(owner.get("/exports/" + id)).path("state").asString(), "ready"::equals);
        return id;
    }

    private Http browser(String login) {
        Http browser = new Http(installation.url());
        browser.follow(browser.signIn(login, installation.password(login)));
        return browser;
    }

    @Test
    void an_export_is_offered_asked_for_followed_and_fetched_by_api_and_by_browser() {
        String cohort = owner.cohort("À exporter");
        JsonNode offer = json(owner.get("/exports/offer?cohort=" + cohort));
        assertThat(offer.path("tables")
                        .valueStream()
                        .map(table -> table.path("name").asString()))
                .containsExactly("patients", "stays", "diagnoses", "biology");
        String id = ready(cohort);
        JsonNode job = json(owner.get("/exports/" + id));
        assertThat(job.path("tables").path("stays").toString()).isEqualTo("[\"patient\",\"start\"]");
        assertThat(json(owner.get("/exports")).toString()).contains(id);

        HttpResponse<String> byBrowser = browser("soignant").get("/exports/" + id + "/file");
        for (HttpResponse<String> file : List.of(owner.get("/exports/" + id + "/file"), byBrowser)) {
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).startsWith("PK");
            assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .matches("attachment; filename=\"cohorte-[0-9-]{10}-[0-9a-f]{8}\\.xlsx\"");
            assertThat(file.headers().firstValue("Content-Length"))
                    .contains(job.path("bytes").asString());
        }
        assertThat(json(owner.post("/exports/" + id + "/cancel", ""))
                        .path("state")
                        .asString())
                .as("one that has ended stays as it is")
                .isEqualTo("ready");
    }

    @Test
    void an_export_of_somebody_else_is_one_that_does_not_exist() {
        String theirs = ready(owner.cohort("Export secret"));
        String none = UUID.randomUUID().toString();
        for (String[] call : new String[][] {{"GET", ""}, {"POST", "/cancel"}, {"GET", "/file"}}) {
            HttpResponse<String> foreign = stranger.call(call[0], "/exports/" + theirs + call[1], "");
            refused(foreign, 404);
            assertThat(foreign.body())
                    .isEqualTo(stranger.call(call[0], "/exports/" + none + call[1], "")
                            .body());
        }
        assertThat(stranger.get("/exports").body()).doesNotContain(theirs);

        Http browser = browser("investigateur");
        for (String id : List.of(theirs, none, "x", "1-1-1-1-1")) {
            HttpResponse<String> answer = browser.get("/exports/" + id + "/file");
            assertThat(answer.statusCode()).as(id).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/exports?refused");
            assertThat(answer.body()).isEmpty();
        }
        assertThat(browser.get("/exports/..%2f..%2fsecrets/file").statusCode()).isEqualTo(400);
        assertThat(new Http(installation.url())
                        .get("/exports/" + theirs + "/file")
                        .statusCode())
                .as("nobody signed in")
                .isEqualTo(302);
        json(owner.get("/exports/" + theirs));
    }

    @Test
    void orders_that_cannot_be_are_told() {
        String cohort = owner.cohort("Mal commandée");
        assertThat(code(owner.post("/exports", order(cohort).replace("Essai", " "))))
                .isEqualTo("purposeMissing");
        assertThat(code(owner.post("/exports", order(cohort).replace("\"start\"", "\"shoeSize\""))))
                .isEqualTo("unknownColumn");
        assertThat(code(owner.post(
                        "/exports", "{\"cohort\": \"%s\", \"tables\": {}, \"purpose\": \"x\"}".formatted(cohort))))
                .isEqualTo("noTable");
        assertThat(code(owner.post(
                        "/exports", order(cohort).replace("\"purpose\"", "\"format\": \"pdf\", \"purpose\""))))
                .isEqualTo("unknownFormat");
        assertThat(refused(owner.post("/exports", order(cohort).replace("stays", "planets")), 400)
                        .path("detail")
                        .asString())
                .contains("tables.planets");
        refused(stranger.post("/exports", order(cohort)), 404);
        refused(
                stranger.post(
                        "/exports", order(cohort).replace("\"purpose\"", "\"reading\": \"nominative\", \"purpose\"")),
                403);
        refused(Program.of("clinicien").post("/exports", order(cohort)), 403);
    }
}
