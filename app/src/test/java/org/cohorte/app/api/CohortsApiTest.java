package org.cohorte.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.app.api.Program.code;
import static org.cohorte.app.api.Program.json;
import static org.cohorte.app.api.Program.refused;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CohortsApiTest {

    private final Program owner = Program.of("soignant");
    private final Program stranger = Program.of("investigateur");

    @Test
    void a_cohort_is_made_of_criteria_or_of_a_saved_request_and_holds_as_many() {
        JsonNode ofCriteria = json(owner.get("/cohorts/" + owner.cohort("Tous")));
        String request = ofCriteria.path("request").path("id").asString();
        HttpResponse<String> made = owner.post(
                "/cohorts", "{\"request\": \"%s\", \"version\": 1, \"name\": \"Encore\"}".formatted(request));
        JsonNode ofRequest = json(made);

        assertThat(made.headers().firstValue("Location").orElseThrow())
                .isEqualTo("/api/v1/cohorts/" + ofRequest.path("id").asString());
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(ofRequest.path("size").asLong()).isPositive();
        assertThat(ofRequest.path("size")).isEqualTo(ofCriteria.path("size"));
        assertThat(ofRequest.path("fingerprint")).isEqualTo(ofCriteria.path("fingerprint"));
        assertThat(json(owner.post("/cohorts", "{\"request\": \"%s\"}".formatted(request)))
                        .path("name")
                        .asString())
                .isEqualTo("Tous");
    }

    @Test
    void names_come_back_as_they_were_and_never_as_anything_else() {
        String cohort = "/cohorts/" + owner.cohort("Nom");
        for (String name :
                List.of("L'\"été\"", "a/b\\c/../..", "👩‍⚕️ cohorte 🏥", "<script>alert(1)</script>", "=1+1")) {
            ObjectNode body = JsonMapper.shared().createObjectNode().put("name", name);
            assertThat(json(owner.call("PATCH", cohort, body.toString()))
                            .path("name")
                            .asString())
                    .isEqualTo(name);
        }
        for (String name : List.of("two\\nlines", "nul\\u0000", "a\\u2028b")) {
            assertThat(code(owner.call("PATCH", cohort, "{\"name\": \"" + name + "\"}")))
                    .isEqualTo("nameControl");
            assertThat(code(owner.post(
                            "/cohorts", "{\"name\": \"%s\", \"criteria\": %s}".formatted(name, Program.EVERYBODY))))
                    .isEqualTo("nameControl");
        }
        assertThat(code(owner.call("PATCH", cohort, "{\"name\": \" \"}"))).isEqualTo("nameMissing");
    }

    @Test
    void a_cohort_is_described_made_a_favourite_deleted_and_restored() {
        String cohort = "/cohorts/" + owner.cohort("Favorite");
        json(owner.call("PATCH", cohort, "{\"description\": \"two\\nlines\"}"));
        JsonNode changed = json(owner.call("PATCH", cohort, "{\"favourite\": true}"));
        assertThat(changed.path("favourite").asBoolean()).isTrue();
        assertThat(changed.path("description").asString()).isEqualTo("two\nlines");
        refused(owner.call("PATCH", cohort, "{\"favourite\": true, \"name\": \"x\"}"), 400);
        refused(owner.call("PATCH", cohort, "{}"), 400);

        assertThat(owner.call("DELETE", cohort, "").statusCode()).isEqualTo(204);
        refused(owner.get(cohort), 404);
        json(owner.post(cohort + "/restore", ""));
        json(owner.get(cohort));
    }

    @Test
    void the_same_seed_draws_the_same_sample() {
        String cohort = owner.cohort("À échantillonner");
        String samples = "/cohorts/" + cohort + "/samples";
        JsonNode one = json(owner.post(samples, "{\"count\": 1, \"seed\": 7, \"name\": \"Un\"}"));
        JsonNode two = json(owner.post(samples, "{\"count\": 1, \"seed\": 7, \"stratified\": false}"));
        assertThat(one.path("size").asInt()).isEqualTo(1);
        assertThat(one.path("sample").path("cohort").asString()).isEqualTo(cohort);
        assertThat(keys(one)).hasSize(1).isEqualTo(keys(two));
        assertThat(json(owner.get("/cohorts/" + cohort)).path("samples").asInt())
                .isEqualTo(2);

        assertThat(code(owner.post(samples, "{\"count\": 1000000}"))).isEqualTo("sampleTooLarge");
        assertThat(code(owner.post(
                        "/cohorts/" + one.path("id").asString() + "/samples", "{\"percent\": 50, \"seed\": 1}")))
                .isEqualTo("sampleOfSample");
        for (String wrong : List.of("{}", "{\"count\": 1, \"percent\": 5}", "{\"percent\": 100}", "{\"count\": 0}")) {
            assertThat(refused(owner.post(samples, wrong), 400).path("detail").asString())
                    .contains("count, percent");
        }
    }

    private List<String> keys(JsonNode cohort) {
        return json(owner.get("/cohorts/" + cohort.path("id").asString() + "/patients"))
                .path("patients")
                .valueStream()
                .map(patient -> patient.path("key").asString())
                .toList();
    }

    @Test
    void a_cohort_of_somebody_else_is_one_that_does_not_exist() {
        String theirs = owner.cohort("Secrète");
        String none = UUID.randomUUID().toString();
        for (String[] call : new String[][] {
            {"GET", "", ""},
            {"PATCH", "", "{\"name\": \"x\"}"},
            {"DELETE", "", ""},
            {"POST", "/restore", ""},
            {"POST", "/samples", "{\"count\": 1}"},
            {"GET", "/sight", ""},
            {"GET", "/patients", ""},
            {"GET", "/patients/ABCDEFGHIJ", ""},
            {"GET", "/lines?kind=stay", ""},
            {"GET", "/patients/ABCDEFGHIJ/record?kind=stay", ""}
        }) {
            HttpResponse<String> foreign = stranger.call(call[0], "/cohorts/" + theirs + call[1], call[2]);
            refused(foreign, 404);
            assertThat(foreign.body())
                    .as(call[0] + call[1])
                    .isEqualTo(stranger.call(call[0], "/cohorts/" + none + call[1], call[2])
                            .body());
        }
        assertThat(stranger.get("/cohorts").body()).doesNotContain(theirs);
        String request =
                json(owner.get("/cohorts/" + theirs)).path("request").path("id").asString();
        refused(stranger.post("/cohorts", "{\"request\": \"%s\", \"version\": 1}".formatted(request)), 404);
        refused(stranger.post("/cohorts", "{\"request\": \"%s\"}".formatted(request)), 404);
    }

    @Test
    void the_page_of_somebody_elses_cohort_tells_nothing_of_it() {
        String theirs = owner.cohort("Zanzibarium");
        Installation installation = Installation.shared();
        Http browser = new Http(installation.url());
        browser.follow(browser.signIn("investigateur", installation.password("investigateur")));
        assertThat(browser.get("/cohorts/" + theirs).body()).doesNotContain("Zanzibarium");
    }

    @Test
    void readers_of_figures_make_no_cohort_and_nothing_stays_of_the_attempt() {
        Program figures = Program.of("clinicien");
        String before = figures.get("/requests").body();
        refused(figures.post("/cohorts", "{\"name\": \"Non\", \"criteria\": %s}".formatted(Program.EVERYBODY)), 403);
        assertThat(figures.get("/requests").body()).isEqualTo(before);
        assertThat(json(figures.get("/cohorts")).size()).isZero();
    }
}
