package org.cohorte.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.app.api.Program.code;
import static org.cohorte.app.api.Program.json;
import static org.cohorte.app.api.Program.refused;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequestsApiTest {

    private final Program owner = Program.of("soignant");
    private final Program stranger = Program.of("investigateur");

    private static String body(String name) {
        return "{\"name\": \"%s\", \"criteria\": %s}".formatted(name, Program.EVERYBODY);
    }

    @Test
    void a_request_is_kept_read_renamed_deleted_and_restored() {
        HttpResponse<String> created = owner.post("/requests", body("Ma requête"));
        JsonNode request = json(created);
        String place = "/requests/" + request.path("id").asString();
        assertThat(created.headers().firstValue("Location")).contains("/api/v1" + place);
        assertThat(request.path("criteria").path("root").path("id").asString()).isEqualTo("root");

        assertThat(json(owner.call("PATCH", place, "{\"name\": \"Autre\"}"))
                        .path("name")
                        .asString())
                .isEqualTo("Autre");
        String women = Program.EVERYBODY.replace("[\"female\", \"male\", \"other\", \"unknown\"]", "[\"female\"]");
        json(owner.call("PUT", place, "{\"criteria\": " + women + "}"));
        assertThat(json(owner.get(place)).toString()).contains("[\"female\"]");
        assertThat(json(owner.get(place + "/versions")).size()).isEqualTo(1);
        assertThat(json(owner.get(place + "/versions/1")).path("version").asInt())
                .isEqualTo(1);
        assertThat(json(owner.get("/requests?q=autre")).toString())
                .contains(request.path("id").asString());

        assertThat(owner.call("DELETE", place, "").statusCode()).isEqualTo(204);
        refused(owner.get(place), 404);
        json(owner.post(place + "/restore", ""));
        json(owner.get(place));
    }

    @Test
    void a_request_of_somebody_else_is_one_that_does_not_exist() {
        String theirs = json(owner.post("/requests", body("À moi"))).path("id").asString();
        String none = UUID.randomUUID().toString();
        String criteria = "{\"criteria\": " + Program.EVERYBODY + "}";
        for (String[] call : new String[][] {
            {"GET", "", ""},
            {"PUT", "", criteria},
            {"PATCH", "", "{\"name\": \"x\"}"},
            {"DELETE", "", ""},
            {"POST", "/restore", ""},
            {"GET", "/versions", ""},
            {"GET", "/versions/1", ""}
        }) {
            HttpResponse<String> foreign = stranger.call(call[0], "/requests/" + theirs + call[1], call[2]);
            refused(foreign, 404);
            assertThat(foreign.body())
                    .as(call[0] + call[1])
                    .isEqualTo(stranger.call(call[0], "/requests/" + none + call[1], call[2])
                            .body());
        }
        assertThat(stranger.get("/requests").body()).doesNotContain(theirs);
        json(owner.get("/requests/" + theirs));
    }

    @Test
    void criteria_that_are_none_and_names_that_cannot_be_are_told() {
        JsonNode problem = refused(
                owner.post("/requests", "{\"criteria\": {\"version\": 1, \"root\": {\"type\": \"planet\"}}}"), 422);
        assertThat(problem.path("errors").isEmpty()).isFalse();
        assertThat(code(owner.post("/requests", body("two\\nlines")))).isEqualTo("nameControl");
        assertThat(code(owner.post("/requests", body("x".repeat(256))))).isEqualTo("nameTooLong");
    }
}
