package org.cohorte.query.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CostException;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.engine.EngineException.Reason;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.CodeCatalogue;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions that would take minutes, on a node of their own: thirteen criteria whose events are to lie in as many stays, of
 * patients who have twelve. The node tells by itself how many evaluations it runs.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CancelAndLimitsTest {

    private static final int PIGEONS = 13;
    private static final int PATIENTS = 40;
    private static final int BIG = 100_000;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2018-02-28T23:30:00Z"), PARIS);
    private static final Scope ALL = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, false);
    private static final Pattern RUNNING = Pattern.compile("cancel\\.running\"\\s*:\\s*(\\d+)");

    private SolrProcess node;
    private SolrGateway gateway;
    private SolrCohortEngine engine;

    @BeforeAll
    void fill(@TempDir Path home) throws Exception {
        node = SolrProcess.start(SolrNodeSettings.in(home, SolrClassPath.ofCheckout())
                .withHeap("512m")
                .withProperty("cohorte.patternMB", "1")
                .withProperty("cohorte.patternSteps", "100000000"));
        gateway = new SolrGateway(settings(SolrSettings.PATIENCE));
        engine = engine(gateway);
        try (SolrClient client = new HttpJdkSolrClient.Builder(node.coreUrl().toString())
                .useHttp1_1(true)
                .withBasicAuthCredentials(node.user(), node.secret())
                .build()) {
            client.add(hospital().documents().iterator());
            client.commit();
        }
    }

    @AfterAll
    void stop() {
        gateway.close();
        node.close();
    }

    private static Records hospital() {
        Records records = new Records().state(1, Instant.parse("2018-02-20T10:00:00Z"));
        for (int patient = 1; patient <= PATIENTS; patient++) {
            records.patient(patient, "female", "1980-07-07");
            for (int stay = 0; stay < PIGEONS - 1; stay++) {
                for (int code = 0; code < PIGEONS; code++) {
                    records.coded(
                            patient,
                            Kinds.DIAGNOSIS,
                            "2017-01-10",
                            List.of("cim10|P" + code),
                            Fields.STAY,
                            patient * PIGEONS + stay);
                }
            }
            for (int n = 0; n < BIG / PATIENTS; n++) {
                records.coded(
                        patient, Kinds.DIAGNOSIS, "2017-01-10", List.of("cim10|BIG"), Fields.STAY, patient * PIGEONS);
            }
        }
        return records;
    }

    @Test
    void theNodeStopsWhenTheCallerDoes() {
        AtomicReference<Optional<EngineException>> thrown = new AtomicReference<>(Optional.empty());
        Thread caller = Thread.ofVirtual()
                .start(() -> thrown.set(Optional.ofNullable(
                        catchThrowableOfType(EngineException.class, () -> engine.total(pigeons(), ALL)))));
        await().pollInterval(Duration.ofMillis(5)).until(() -> running() > 0);
        long start = System.nanoTime();
        caller.interrupt();
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(10))
                .until(() -> running() == 0);
        System.out.printf(
                "the node stopped %d ms after the caller did%n",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        await().until(() -> !caller.isAlive());
        assertThat(thrown.get()).hasValueSatisfying(e -> assertThat(e.reason()).isEqualTo(Reason.STOPPED));
        servesOthers();
    }

    @Test
    void tooManyChoicesNameTheLimitAndTheGroup() {
        Problem problem = problem(engine, pigeons());
        assertThat(problem.code()).isEqualTo(ProblemCodes.LIMIT_OF_STEPS);
        assertThat(problem.arguments()).containsEntry("limit", "100000000");
        assertThat(problem.nodeId()).isEqualTo("linked");
        servesOthers();
    }

    @Test
    void tooManyEventsNameTheLimitAndTheGroup() {
        Problem problem = problem(engine, linked(List.of("BIG", "BIG"), "sameStay"));
        assertThat(problem.code()).isEqualTo(ProblemCodes.LIMIT_OF_MEMORY);
        assertThat(problem.arguments()).containsEntry("limit", "1");
        assertThat(problem.nodeId()).isEqualTo("linked");
        servesOthers();
    }

    @Test
    void tooMuchTimeNamesTheLimit() {
        try (SolrGateway hasty = new SolrGateway(settings(Duration.ofSeconds(1)))) {
            Problem problem = problem(engine(hasty), pigeons());
            assertThat(problem.code()).isEqualTo(ProblemCodes.LIMIT_OF_TIME);
            assertThat(problem.arguments()).containsEntry("limit", "1");
        }
        await().until(() -> running() == 0);
        servesOthers();
    }

    private void servesOthers() {
        assertThat(engine.total(linked(List.of("P0", "P1"), "sameStay"), ALL)).isEqualTo(PATIENTS);
    }

    private static Problem problem(SolrCohortEngine asked, Request request) {
        CostException thrown = catchThrowableOfType(CostException.class, () -> asked.total(request, ALL));
        assertThat(thrown.reason()).isEqualTo(Reason.TOO_COSTLY);
        return thrown.problem();
    }

    private static Request pigeons() {
        List<String> codes = new ArrayList<>();
        for (int code = 0; code < PIGEONS; code++) {
            codes.add("P" + code);
        }
        return linked(codes, "differentStay");
    }

    /** Diagnoses of these codes, every two of them linked. */
    private static Request linked(List<String> codes, String link) {
        List<String> criteria = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            criteria.add("{\"type\":\"diagnosis\",\"id\":\"c%d\",\"codes\":[{\"system\":\"cim10\",\"code\":\"%s\"}]}"
                    .formatted(i, codes.get(i)));
            for (int j = 0; j < i; j++) {
                links.add("{\"kind\":\"%s\",\"first\":\"c%d\",\"second\":\"c%d\"}".formatted(link, j, i));
            }
        }
        return new RequestJson().read("""
                {"version": 1, "root": {"type": "group", "id": "root", "children": [
                  {"type": "group", "id": "linked", "children": [%s]}]}, "links": [%s]}
                """.formatted(String.join(",", criteria), String.join(",", links)));
    }

    private SolrSettings settings(Duration patience) {
        return new SolrSettings(
                List.of(node.coreUrl()), Optional.of(node.user()), Optional.of(node.secret()), patience);
    }

    private static SolrCohortEngine engine(SolrGateway gateway) {
        Units units = new Units();
        RequestValidator validator = new RequestValidator(units, CodeCatalogue.trusting(), TODAY, PARIS);
        return new SolrCohortEngine(gateway, units, validator, TODAY, PARIS);
    }

    /** Evaluations that run now, as the node's metrics have it. */
    private int running() throws IOException, InterruptedException {
        String credentials = Base64.getEncoder()
                .encodeToString((node.user() + ":" + node.secret()).getBytes(StandardCharsets.UTF_8));
        URI metrics = URI.create(node.url() + "/admin/metrics?wt=json&key=solr.core.cohorte:QUERY./cancel.running");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(
                            HttpRequest.newBuilder(metrics)
                                    .header("Authorization", "Basic " + credentials)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            Matcher found = RUNNING.matcher(answer);
            assertThat(found.find()).as(answer).isTrue();
            return Integer.parseInt(found.group(1));
        }
    }
}
