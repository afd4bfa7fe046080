package org.cohorte.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.app.api.Program.json;
import static org.cohorte.app.api.Program.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cohorts, saved requests and lists of patients as criteria of a count. */
class SavedCriteriaApiTest {

    private final Program owner = Program.of("soignant");
    private final Program stranger = Program.of("investigateur");
    private final Program figures = Program.of("clinicien");

    @Test
    void a_cohort_and_the_request_it_was_made_of_count_alike() {
        JsonNode cohort = json(owner.get("/cohorts/" + owner.cohort("Critère")));
        String members = "{\"type\":\"cohort\",\"id\":\"c\",\"cohort\":\"%s\"}"
                .formatted(cohort.path("id").asString());
        String embedded = "{\"type\":\"request\",\"id\":\"r\",\"version\":1,\"request\":\"%s\"}"
                .formatted(cohort.path("request").path("id").asString());
        long size = cohort.path("size").asLong();
        for (String node : List.of(members, embedded)) {
            JsonNode answer = json(owner.post("/counts", asking(node)));
            assertThat(answer.path("total").asLong()).isEqualTo(size);
            assertThat(answer.path("nodes")).hasSize(2);
            for (Program other : List.of(stranger, figures)) {
                JsonNode error = refused(other.post("/counts", asking(node)), 422)
                        .path("errors")
                        .get(0);
                assertThat(error.path("code").asString()).isIn("unknownCohort", "unknownRequest");
                assertThat(error.path("node").asString()).isIn("c", "r");
            }
        }
    }

    @Test
    void a_list_tells_how_many_identifiers_were_not_found_and_is_not_for_readers_of_figures() {
        JsonNode patients = json(owner.get("/cohorts/" + owner.cohort("Liste") + "/patients"))
                .path("patients");
        String ipp = patients.get(0).path("identity").path("ipp").asString();
        String list =
                "{\"type\":\"patient\",\"id\":\"l\",\"identifiers\":{\"kind\":\"ipp\",\"values\":[\"%s\",\"nobody\"]}}"
                        .formatted(ipp);
        JsonNode answer = json(owner.post("/counts", asking(list)));
        assertThat(answer.path("total").asLong()).isEqualTo(1);
        JsonNode match = answer.path("lists").get(0);
        assertThat(match.path("given").asInt()).isEqualTo(2);
        assertThat(match.path("notFound").asInt()).isEqualTo(1);

        for (Program other : List.of(stranger, figures)) {
            JsonNode refusal = refused(other.post("/counts", asking(list)), 422);
            JsonNode error = refusal.path("errors").get(0);
            assertThat(error.path("code").asString()).isEqualTo("identifiersRefused");
            assertThat(error.path("node").asString()).isEqualTo("l");
            assertThat(refusal.toString()).doesNotContain(ipp);
        }
    }

    private static String asking(String node) {
        return "{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[%s]}}".formatted(node);
    }
}
