package org.cohorte.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.app.api.Program.code;
import static org.cohorte.app.api.Program.json;
import static org.cohorte.app.api.Program.refused;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HabilitationsApiTest {

    private final Program administrator = Program.of("administrateur");
    private final Program carer = Program.of("soignant");

    /** A new person of this name, whom nobody else's test knows. */
    private String person() {
        String login = "p-" + UUID.randomUUID();
        json(administrator.post("/people", "{\"login\": \"%s\", \"name\": \"Essai\"}".formatted(login)));
        return login;
    }

    private String root() {
        return json(administrator.get("/perimeters")).get(0).path("number").asString();
    }

    private long role(String code) {
        return json(administrator.get("/roles"))
                .valueStream()
                .filter(role -> role.path("code").asString("").equals(code))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private String grant(String login, String roleCode, String perimeter) {
        return "{\"login\": \"%s\", \"role\": %d, \"perimeter\": \"%s\"}".formatted(login, role(roleCode), perimeter);
    }

    @Test
    void an_access_that_ends_stops_the_very_next_call() {
        String login = person();
        Program holder = Program.of(login);
        refused(holder.post("/cohorts", "{\"name\": \"n\", \"criteria\": %s}".formatted(Program.EVERYBODY)), 403);
        JsonNode access = json(administrator.post("/accesses", grant(login, "careTeam", root())));
        assertThat(access.path("state").asString()).isEqualTo("current");
        String cohort = holder.cohort("Tant que je peux");
        json(holder.get("/cohorts/" + cohort + "/patients"));
        String next = json(holder.get("/cohorts/" + cohort + "/patients?limit=1"))
                .path("next")
                .asString();

        JsonNode ended =
                json(administrator.post("/accesses/" + access.path("id").asLong() + "/end", ""));
        assertThat(ended.path("state").asString()).isEqualTo("ended");

        refused(holder.get("/cohorts/" + cohort + "/patients?limit=1&cursor=" + next), 403);
        refused(holder.get("/cohorts/" + cohort + "/lines?kind=stay"), 403);
        refused(holder.post("/cohorts/" + cohort + "/samples", "{\"count\": 1}"), 403);
        refused(holder.get("/exports/offer?cohort=" + cohort), 403);
        assertThat(json(administrator.get("/accesses/history?login=" + login)).toString())
                .contains("granted")
                .contains("ended");
    }

    @Test
    void a_period_is_changed_within_its_bounds() {
        String login = person();
        JsonNode access = json(administrator.post("/accesses", grant(login, "feasibility", root())));
        String period = "/accesses/" + access.path("id").asLong() + "/period";
        String start = access.path("start").asString();
        assertThat(code(administrator.call(
                        "PUT", period, "{\"start\": \"%s\", \"end\": \"2999-01-01T00:00:00Z\"}".formatted(start))))
                .isEqualTo("periodTooLong");
        assertThat(code(administrator.call(
                        "PUT", period, "{\"start\": \"%s\", \"end\": \"2001-01-01T00:00:00Z\"}".formatted(start))))
                .isIn("periodEmpty", "periodOver");
        assertThat(refused(administrator.call("PUT", period, "{\"start\": \"today\", \"end\": 1}"), 400)
                        .path("detail")
                        .asString())
                .contains("start");
        refused(carer.call("PUT", period, "{\"start\": \"%s\", \"end\": \"%s\"}".formatted(start, start)), 404);
        assertThat(json(administrator.get("/accesses?login=" + login)).size()).isEqualTo(1);
        assertThat(json(administrator.get("/accesses?perimeter=" + root())).toString())
                .contains(login);
        assertThat(refused(administrator.get("/accesses"), 400).path("detail").asString())
                .contains("login");
    }

    @Test
    void whoever_manages_nothing_sees_and_changes_nothing() {
        String login = person();
        refused(carer.get("/people"), 403);
        refused(carer.get("/roles"), 403);
        refused(carer.get("/audit"), 403);
        refused(administrator.get("/audit?login=%00"), 400);
        refused(carer.post("/people", "{\"login\": \"x\", \"name\": \"x\"}"), 403);
        refused(carer.post("/people/activation", "{\"login\": \"%s\", \"active\": false}".formatted(login)), 403);
        refused(carer.post("/roles", "{\"name\": \"x\", \"rights\": [\"readAudit\"]}"), 403);
        refused(carer.post("/accesses", grant(login, "careTeam", root())), 403);
        refused(carer.post("/accesses/1/end", ""), 404);
        assertThat(json(carer.get("/accesses?login=" + login)).size()).isZero();
        assertThat(json(carer.get("/perimeters")).size()).isZero();
        assertThat(json(carer.get("/perimeters/" + root() + "/below")).size()).isZero();
        assertThat(json(carer.get("/perimeters/" + root() + "/roles")).size()).isZero();
        refused(administrator.post("/accesses", grant("administrateur", "careTeam", root())), 403);
    }

    @Test
    void people_are_found_added_once_and_closed() {
        String login = person();
        assertThat(json(administrator.get("/people?q=" + login)).size()).isEqualTo(1);
        assertThat(code(administrator.post("/people", "{\"login\": \"%s\", \"name\": \"x\"}".formatted(login))))
                .isEqualTo("loginTaken");
        assertThat(code(administrator.post("/people", "{\"login\": \"operator\", \"name\": \"x\"}")))
                .isEqualTo("loginReserved");
        assertThat(administrator
                        .post("/people/activation", "{\"login\": \"%s\", \"active\": false}".formatted(login))
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(administrator.get("/people?q=" + login))
                        .get(0)
                        .path("active")
                        .asBoolean(true))
                .isFalse();
        refused(administrator.post("/people/activation", "{\"login\": \"nobody-at-all\", \"active\": false}"), 404);
    }

    @Test
    void a_role_is_written_changed_and_refused_when_it_makes_no_sense() {
        String name = "Rôle " + UUID.randomUUID();
        JsonNode role =
                json(administrator.post("/roles", "{\"name\": \"%s\", \"rights\": [\"countOnly\"]}".formatted(name)));
        String body = "{\"version\": %d, \"name\": \"%s\", \"rights\": [\"readPseudonymised\"]}"
                .formatted(role.path("version").asInt(), name);
        String place = "/roles/" + role.path("id").asLong();
        assertThat(json(administrator.call("PUT", place, body)).path("rights").toString())
                .isEqualTo("[\"readPseudonymised\"]");
        assertThat(code(administrator.call("PUT", place, body))).isEqualTo("roleChangedMeanwhile");
        assertThat(code(administrator.post(
                        "/roles", "{\"name\": \"%s x\", \"rights\": [\"exportNominative\"]}".formatted(name))))
                .isEqualTo("exportNominativeNeedsNominative");
        assertThat(refused(administrator.post("/roles", "{\"name\": \"x\", \"rights\": [\"countOnly\", \"fly\"]}"), 400)
                        .path("detail")
                        .asString())
                .contains("rights[1]");
    }

    @Test
    void the_audit_is_read_page_by_page_and_tells_that_it_was_read() {
        Program auditor = Program.of("auditeur");
        json(auditor.get("/audit"));
        JsonNode first = json(auditor.get("/audit?action=auditRead&login=auditeur&limit=1"));
        assertThat(first.path("lines").size()).isEqualTo(1);
        json(auditor.get("/audit?limit=1"));
        JsonNode page = json(auditor.get("/audit?limit=1"));
        JsonNode next =
                json(auditor.get("/audit?limit=1&cursor=" + page.path("next").asLong()));
        assertThat(next.path("lines").get(0).path("id").asLong())
                .isLessThan(page.path("lines").get(0).path("id").asLong());
        for (String[] wrong : new String[][] {
            {"action=dance", "action"}, {"outcome=x", "outcome"}, {"since=yesterday", "since"},
            {"limit=501", "limit"}, {"cursor=x", "cursor"}, {"login=%00", "login"}
        }) {
            assertThat(refused(auditor.get("/audit?" + wrong[0]), 400)
                            .path("detail")
                            .asString())
                    .contains("parameter " + wrong[1] + " ");
        }
    }

    @Test
    void bodies_that_are_not_as_described_are_told_by_their_place() {
        for (String[] wrong : new String[][] {
            {"{\"login\": \"x\"}", "name"},
            {"{\"login\": \"x\", \"name\": null}", "name"},
            {"{\"login\": \"x\", \"name\": \"x\", \"boss\": true}", "boss"},
            {"{\"login\": [], \"name\": \"x\"}", "login"}
        }) {
            assertThat(refused(administrator.post("/people", wrong[0]), 400)
                            .path("detail")
                            .asString())
                    .as(wrong[0])
                    .contains("member " + wrong[1] + " ");
        }
        assertThat(refused(administrator.post("/people", "{\"login\":\n"), 400)
                        .path("detail")
                        .asString())
                .contains("line 2");
        for (String path : List.of("/cohorts/x", "/requests/1-2", "/exports/%27")) {
            assertThat(refused(carer.get(path), 400).path("detail").asString()).contains("parameter id ");
        }
        assertThat(refused(carer.get("/exports/offer?cohort=x"), 400)
                        .path("detail")
                        .asString())
                .contains("cohort");
    }
}
