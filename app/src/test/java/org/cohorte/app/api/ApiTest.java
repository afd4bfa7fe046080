package org.cohorte.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.rights.Scopes;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class ApiTest {

    private static final String WOMEN = """
            {"version": 1, "root": {"type": "group", "id": "root", "children": [
              {"type": "patient", "id": "women", "sexes": ["female"]},
              {"type": "patient", "id": "dead", "vitalStatus": "deceased", "exclude": true}]}}""";

    private final Installation installation = Installation.shared();
    private final Http program = new Http(installation.url());
    private final String operator = installation.secret("operator-token");

    private HttpResponse<String> post(String path, String body) {
        return program.api("POST", path, operator, body);
    }

    @Test
    void counting_gives_the_total_the_funnel_and_who_they_are() {
        JsonNode answer = Http.json(post("/counts", WOMEN));

        long total = answer.path("total").asLong();
        assertThat(total).isPositive();
        assertThat(answer.path("fingerprint").asString()).matches("[0-9a-f]{64}");
        assertThat(answer.path("nodes")
                        .valueStream()
                        .map(node -> node.path("id").asString()))
                .containsExactly("root", "women", "dead");
        JsonNode dead = answer.path("nodes").get(2);
        assertThat(dead.path("remain").asLong()).isEqualTo(total);
        assertThat(dead.path("exclude").asBoolean()).isTrue();
        JsonNode patients = answer.path("patients");
        assertThat(patients.path("sexes").path("female").asLong()).isEqualTo(total);
        assertThat(patients.path("deceased").asLong()).isZero();
        long inBands = patients.path("ages")
                .valueStream()
                .mapToLong(band -> band.path("female").asLong())
                .sum();
        assertThat(inBands + patients.path("ageUnknown").asLong()).isEqualTo(total);
    }

    @Test
    void counting_for_a_user_stays_within_their_units() {
        long everybody = Http.json(post("/counts", WOMEN)).path("population").asLong();
        long department =
                Http.json(post("/counts?as=soignant", WOMEN)).path("population").asLong();
        assertThat(department).isLessThan(everybody);
        for (String nobody : List.of("auditeur", "who-is-that")) {
            JsonNode answer = Http.json(post("/counts?as=" + nobody, WOMEN));
            assertThat(answer.path("population").asString()).isIn("0", "<10");
            assertThat(answer.path("total").asString()).isIn("0", "<10");
        }
    }

    @Test
    void a_reader_of_figures_alone_sees_small_ones_hidden() {
        JsonNode answer = Http.json(post("/counts?as=clinicien", """
                {"version": 1, "root": {"type": "group", "id": "root", "children": [
                  {"type": "patient", "id": "old", "age": {"min": 104, "unit": "years"}}]}}"""));
        assertThat(answer.path("masking").path("threshold").asInt()).isPositive();
        assertThat(answer.path("total").asString())
                .isEqualTo("<" + answer.path("masking").path("threshold").asInt());
    }

    @Test
    void members_are_as_many_as_counted_and_each_is_there_once() {
        long total = Http.json(post("/counts", WOMEN)).path("total").asLong();
        HttpResponse<String> csv = post("/members", WOMEN);

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Cache-Control")).contains("no-store");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("patient");
        assertThat(lines.subList(1, lines.size())).hasSize((int) total).doesNotHaveDuplicates();
    }

    @Test
    void members_need_an_account_that_reads_identities() {
        assertThat(post("/members?as=clinicien", WOMEN).statusCode()).isEqualTo(403);
    }

    @Test
    void an_explanation_is_in_both_languages() {
        JsonNode answer = Http.json(post("/explain", WOMEN));
        assertThat(answer.path("fr").asString()).startsWith("Patients de tout l'hôpital");
        assertThat(answer.path("en").asString()).startsWith("Patients of the whole hospital");
        assertThat(answer.path("solr").isObject()).isTrue();
        JsonNode parts = answer.path("plan").path("parts");
        assertThat(parts.valueStream().map(part -> part.path("name").asString()))
                .contains("population", "total");
        assertThat(parts.valueStream()).allSatisfy(part -> {
            assertThat(part.path("patients").isIntegralNumber()).isTrue();
            assertThat(part.path("millis").doubleValue()).isPositive();
        });
        assertThat(parts.valueStream().toList().getLast().path("patients").longValue())
                .isEqualTo(Http.json(post("/counts", WOMEN)).path("total").longValue());
    }

    @Test
    void what_its_author_does_not_mean_is_told_beside_the_figures() {
        String twice = """
                {"version": 1, "root": {"type": "group", "id": "root", "children": [
                  {"type": "patient", "id": "a", "sexes": ["female"]},
                  {"type": "patient", "id": "b", "sexes": ["female"], "exclude": true}]}}""";
        for (String path : List.of("/counts", "/explain")) {
            JsonNode warning = Http.json(post(path, twice)).path("warnings").path(0);
            assertThat(warning.path("node").asString()).isEqualTo("b");
            assertThat(warning.path("code").asString()).isEqualTo("excludesSibling");
            assertThat(warning.path("message").asString()).contains("a");
        }
    }

    @Test
    void every_error_of_a_request_is_told_with_its_node() {
        HttpResponse<String> answer = post("/counts", """
                {"version": 1, "root": {"type": "group", "id": "root", "children": [
                  {"type": "diagnosis", "id": "d", "codes": [{"system": "cim10", "code": "NOT-A-CODE"}]},
                  {"type": "laboratory", "id": "l", "codes": [{"system": "loinc", "code": "2160-0"}],
                   "value": {"operator": "greater", "value": 3, "unit": "parsec"}},
                  {"type": "document", "id": "t", "text": "title:("}]}}""");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = Http.json(answer);
        assertThat(problem.path("errors").valueStream().map(e -> e.path("node").asString()))
                .contains("d", "l", "t");
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(e -> e.path("message").asString()))
                .allSatisfy(message -> assertThat(message).isNotBlank());
    }

    @Test
    void a_unit_nobody_has_and_a_unit_of_others_get_the_same_answer() {
        String request = """
                {"version": 1, "population": {"units": ["%s"]}, "root": {"type": "group", "id": "root"}}""";
        String foreign = unitOutside("soignant");
        HttpResponse<String> none = post("/counts?as=soignant", request.formatted("987654321"));
        HttpResponse<String> others = post("/counts?as=soignant", request.formatted(foreign));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(others.statusCode()).isEqualTo(422);
        assertThat(others.body().replaceAll("\\b" + foreign + "\\b", "N"))
                .isEqualTo(none.body().replaceAll("\\b987654321\\b", "N"));
    }

    /** The first department that this account has no access to. */
    private String unitOutside(String login) {
        Scope everything = Scope.ofWholeHospital(Scope.Reading.COUNTS, false);
        Scope theirs = installation.bean(Scopes.class).of(login);
        Perimeters tree = installation.bean(Perimeters.class);
        Deque<Perimeter> toVisit = new ArrayDeque<>(tree.tops(everything));
        while (!toVisit.isEmpty()) {
            Perimeter place = toVisit.removeFirst();
            if (place.level() == Perimeter.Level.DEPARTMENT
                    && tree.find(place.number(), theirs).isEmpty()) {
                return place.number();
            }
            toVisit.addAll(tree.children(place.number(), everything));
        }
        throw new AssertionError("the account sees every department");
    }

    @Test
    void malformed_json_is_told_with_line_and_column() {
        HttpResponse<String> answer = post("/counts", "{\"version\": 1,\n  \"root\": }");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).path("detail").asString())
                .contains("line 2")
                .contains("column");
        HttpResponse<String> wish = post("/imports", "{\"format\": \"fhir\",\n\"folder\"");
        assertThat(wish.statusCode()).isEqualTo(400);
        assertThat(Http.json(wish).path("detail").asString()).contains("line 2");
    }

    @Test
    void trees_and_lists_beyond_the_bounds_are_refused_not_tried() {
        StringBuilder nodes = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            nodes.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"patient\",\"id\":\"n%d\",\"sexes\":[\"female\"]}".formatted(i));
        }
        HttpResponse<String> wide = post(
                "/counts", "{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"r\",\"children\":[" + nodes + "]}}");
        assertThat(wide.statusCode()).isEqualTo(422);
        assertThat(Http.json(wide).path("errors").get(0).path("code").asString())
                .isEqualTo("tooManyNodes");

        String deep = "{\"type\":\"group\",\"id\":\"g\",\"children\":[".repeat(3_000);
        assertThat(post("/counts", "{\"version\":1,\"root\":" + deep).statusCode())
                .isIn(400, 422);
    }

    @Test
    void a_body_beyond_the_limit_is_refused_whether_or_not_its_length_is_told() {
        String body = "{\"version\": 1, \"root\": \"" + "x".repeat(17 << 20) + "\"}";
        HttpResponse<String> told = post("/counts", body);
        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(Http.json(told).path("status").asInt()).isEqualTo(413);
    }

    @Test
    void what_is_not_there_is_a_problem_and_never_a_page() {
        assertProblem(program.api("GET", "/nothing", operator, ""), 404);
        assertProblem(program.api("GET", "/imports/nothing", operator, ""), 404);
        HttpResponse<String> method = program.api("GET", "/counts", operator, "");
        assertProblem(method, 405);
        assertThat(method.headers().firstValue("Allow")).contains("POST");
        assertProblem(
                program.send(
                        "POST",
                        "/api/v1/counts",
                        "a=b",
                        request -> request.header("Authorization", "Bearer " + operator)
                                .header("Content-Type", "application/x-www-form-urlencoded")),
                415);
        assertProblem(program.send("GET", "/api/v1/index", "", request -> {}), 401);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(Http.json(answer).path("title").asString()).isNotBlank();
    }

    @Test
    void problems_speak_the_language_of_the_caller() {
        HttpResponse<String> french = program.send(
                "POST",
                "/api/v1/counts",
                "{",
                request -> request.header("Authorization", "Bearer " + operator)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "fr-FR,fr;q=0.9"));
        assertThat(Http.json(french).path("detail").asString())
                .contains("ligne")
                .contains("colonne");
    }

    @Test
    void imports_that_cannot_be_begun_say_why() {
        assertThat(post("/imports", "{\"format\": \"omop\", \"folder\": \"/tmp\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/imports", "{\"format\": \"fhir\", \"folder\": \"/nowhere/at/all\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/imports", "{\"format\": \"fhir\", \"folder\": \"../relative\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/imports", "{\"folder\": \"/tmp\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void the_schema_of_requests_is_published() {
        HttpResponse<String> schema = program.api("GET", "/requests/schema", operator, "");
        assertThat(schema.body()).isEqualTo(RequestJson.schema());
    }

    @Test
    void the_description_tells_every_call_and_no_other() {
        JsonNode description = Http.json(program.api("GET", "/openapi.json", operator, ""));
        Set<String> told = new TreeSet<>();
        description
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> told.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(told).isEqualTo(calls());
    }

    private Set<String> calls() {
        RequestMappingHandlerMapping mappings =
                installation.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Set<String> calls = new TreeSet<>(Comparator.naturalOrder());
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String path : mapping.getPatternValues()) {
                if (path.startsWith("/api/v1/")) {
                    mapping.getMethodsCondition().getMethods().forEach(method -> calls.add(method + " " + path));
                }
            }
        }
        return calls;
    }
}
