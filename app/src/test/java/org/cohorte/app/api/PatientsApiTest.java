package org.cohorte.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.app.api.Program.json;
import static org.cohorte.app.api.Program.refused;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PatientsApiTest {

    private static final String CARER = "soignant";
    private static final String INVESTIGATOR = "investigateur";

    private final Program carer = Program.of(CARER);
    private final Program investigator = Program.of(INVESTIGATOR);

    @Test
    void whoever_reads_identities_lists_everybody_page_by_page() {
        String cohort = "/cohorts/" + carer.cohort("Liste");
        long size = json(carer.get(cohort)).path("size").asLong();
        Set<String> keys = new TreeSet<>();
        String cursor = "";
        do {
            JsonNode page = json(carer.get(cohort + "/patients?order=name&direction=descending&limit=7" + cursor));
            assertThat(page.path("reading").asString()).isEqualTo("nominative");
            assertThat(page.path("total").asLong()).isEqualTo(size);
            page.path("patients").forEach(patient -> {
                assertThat(patient.path("identity").path("familyName").asString())
                        .isNotBlank();
                keys.add(patient.path("key").asString());
            });
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(keys).hasSize((int) size);

        JsonNode sight = json(carer.get(cohort + "/sight"));
        assertThat(sight.path("visible").asLong()).isEqualTo(size);
    }

    @Test
    void a_patient_is_opened_with_their_record() {
        String cohort = "/cohorts/" + carer.cohort("Dossiers");
        JsonNode lines = json(carer.get(cohort + "/lines?kind=stay&limit=5"));
        assertThat(lines.path("total").asLong()).isPositive();
        String key = lines.path("lines").get(0).path("patient").asString();

        assertThat(json(carer.get(cohort + "/patients/" + key)).path("key").asString())
                .isEqualTo(key);
        JsonNode record = json(carer.get(cohort + "/patients/" + key + "/record?kind=stay"));
        assertThat(record.path("patients").asInt()).isEqualTo(1);
        assertThat(record.path("lines")
                        .valueStream()
                        .map(line -> line.path("patient").asString()))
                .isNotEmpty()
                .containsOnly(key);
    }

    @Test
    void filters_narrow_and_wrong_ones_are_named() {
        String cohort = "/cohorts/" + carer.cohort("Filtres");
        String lines = cohort + "/lines?kind=laboratory";
        long all = json(carer.get(lines)).path("total").asLong();
        assertThat(json(carer.get(lines + "&abnormal=true")).path("total").asLong())
                .isLessThan(all);
        assertThat(json(carer.get(lines + "&to=1900-01-01")).path("total").asLong())
                .isZero();
        assertThat(json(carer.get(lines + "&code=loinc%7Cnone")).path("total").asLong())
                .isZero();
        json(carer.get(lines + "&order=highest&limit=1"));
        for (String[] wrong : new String[][] {
            {"&abnormal=maybe", "abnormal"},
            {"&from=yesterday", "from"},
            {"&code=nothing", "code"},
            {"&order=upwards", "order"},
            {"&limit=0", "limit"},
            {"&limit=201", "limit"},
            {"&limit=x", "limit"},
            {"&cursor=none-of-yours", "cursor"},
            {"&reading=everything", "reading"},
            {"&unit=%00", "unit"}
        }) {
            assertThat(refused(carer.get(lines + wrong[0]), 400).path("detail").asString())
                    .as(wrong[0])
                    .contains("parameter " + wrong[1] + " ");
        }
        assertThat(refused(carer.get(cohort + "/lines?kind=stay&order=highest"), 400)
                        .path("detail")
                        .asString())
                .contains("order");
        refused(carer.get(cohort + "/lines"), 400);
    }

    @Test
    void a_cursor_of_one_list_is_none_of_another() {
        String cohort = "/cohorts/" + carer.cohort("Curseurs");
        String next = json(carer.get(cohort + "/patients?order=age&limit=1"))
                .path("next")
                .asString();
        for (String other : List.of("order=sex", "order=age&direction=descending")) {
            assertThat(refused(carer.get(cohort + "/patients?limit=1&" + other + "&cursor=" + next), 400)
                            .path("detail")
                            .asString())
                    .contains("cursor");
        }
    }

    @Test
    void whoever_reads_pseudonyms_gets_no_identity_by_any_way() {
        String cohort = "/cohorts/" + investigator.cohort("Sans noms");
        JsonNode page = json(investigator.get(cohort + "/patients"));
        assertThat(page.path("reading").asString()).isEqualTo("pseudonymised");
        assertThat(page.path("patients").isEmpty()).isFalse();
        assertThat(page.toString())
                .doesNotContain("identity")
                .doesNotContain("birthDate")
                .doesNotContain("deathDate");
        for (String kind : List.of("stay", "diagnosis", "procedure", "prescription", "laboratory")) {
            JsonNode lines = json(investigator.get(cohort + "/lines?kind=" + kind));
            assertThat(lines.toString()).doesNotContain("sourceId").doesNotContain("\"text\"");
        }
        for (String asking : List.of(
                "/patients?order=name",
                "/patients?order=ipp",
                "/patients?order=birth",
                "/patients?q=Martin%20Jean",
                "/patients?reading=nominative",
                "/lines?kind=stay&reading=nominative",
                "/sight?reading=nominative",
                "/patients/%s?reading=nominative"
                        .formatted(page.path("patients").get(0).path("key").asString()))) {
            refused(investigator.get(cohort + asking), 403);
        }
        assertThat(json(investigator.get("/exports/offer?cohort=" + cohort.substring(9)))
                        .toString())
                .doesNotContain("birthDate")
                .doesNotContain("familyName")
                .doesNotContain("ipp");
    }

    @Test
    void a_patient_outside_the_cohort_is_one_that_does_not_exist() {
        String cohort = carer.cohort("Un seul");
        JsonNode sample = json(carer.post("/cohorts/" + cohort + "/samples", "{\"count\": 1, \"seed\": 3}"));
        String one = "/cohorts/" + sample.path("id").asString();
        String inside = json(carer.get(one + "/patients"))
                .path("patients")
                .get(0)
                .path("key")
                .asString();
        String outside = json(carer.get("/cohorts/" + cohort + "/patients?limit=2"))
                .path("patients")
                .valueStream()
                .map(patient -> patient.path("key").asString())
                .filter(key -> !key.equals(inside))
                .findFirst()
                .orElseThrow();
        String none = refused(carer.get(one + "/patients/00000000000000000000000000"), 404)
                .toString();
        for (String key : List.of(outside, "1", "x%27--", "%F0%9F%8F%A5")) {
            assertThat(refused(carer.get(one + "/patients/" + key), 404).toString())
                    .isEqualTo(none);
            assertThat(refused(carer.get(one + "/patients/" + key + "/record?kind=stay"), 404)
                            .toString())
                    .isEqualTo(none);
        }
    }

    @Test
    void readers_of_figures_list_nobody_whatever_they_name() {
        Program figures = Program.of("clinicien");
        String cohort = carer.cohort("Pas pour vous");
        String none = "00000000-0000-4000-8000-000000000000";
        for (String path : List.of(
                "/cohorts/%s/patients",
                "/cohorts/%s/lines?kind=stay", "/cohorts/%s/sight", "/exports/offer?cohort=%s")) {
            for (String reading : List.of("", "pseudonymised", "nominative")) {
                String asking =
                        path + (path.contains("?") ? "&" : "?") + (reading.isEmpty() ? "" : "reading=" + reading);
                assertThat(refused(figures.get(asking.formatted(cohort)), 403))
                        .isEqualTo(refused(figures.get(asking.formatted(none)), 403));
            }
        }
    }

    /** The screens and the API read through the same services: what is opened here is in the audit. */
    @Test
    void each_page_and_each_patient_is_in_the_audit() {
        String cohort = carer.cohort("Suivie");
        String key = json(carer.get("/cohorts/" + cohort + "/patients?limit=1"))
                .path("patients")
                .get(0)
                .path("key")
                .asString();
        json(carer.get("/cohorts/" + cohort + "/patients/" + key + "/record?kind=diagnosis"));
        JsonNode lines =
                json(Program.of("auditeur").get("/audit?cohort=" + cohort)).path("lines");
        assertThat(lines.valueStream().map(line -> line.path("action").asString()))
                .contains("cohort", "list", "patient");
        assertThat(json(Program.of("auditeur").get("/audit?action=patient&login=soignant&patient=" + key))
                        .path("lines")
                        .isEmpty())
                .isFalse();
        assertThat(new Http(Installation.shared().url())
                        .send("GET", "/api/v1/audit", "", request -> {})
                        .statusCode())
                .isEqualTo(401);
    }
}
