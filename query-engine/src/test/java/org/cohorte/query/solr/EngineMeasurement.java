package org.cohorte.query.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.CodeCatalogue;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Figures to read, not a test of the build: {@code mvn -pl query-engine -am test -Dtest=EngineMeasurement
 * -Dsurefire.failIfNoSpecifiedTests=false}. 100,000 concepts; 20,000 patients with 300,000 events.
 */
class EngineMeasurement {

    @RegisterExtension
    static final SolrNodeExtension SOLR = new SolrNodeExtension();

    private static final Scope ALL = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, false);
    private static final int CONCEPTS = 100_000;
    private static final int PATIENTS = 20_000;
    private static final int EVENTS = 300_000;

    @Test
    void measure() {
        SOLR.fill(documents());
        ZoneId zone = ZoneId.of("Europe/Paris");
        Units units = new Units();
        RequestValidator validator = new RequestValidator(units, CodeCatalogue.trusting(), Clock.systemUTC(), zone);
        try (SolrGateway gateway = SOLR.gateway()) {
            SolrConceptSearch search = new SolrConceptSearch(gateway);
            SolrCohortEngine engine = new SolrCohortEngine(gateway, units, validator, Clock.systemUTC(), zone);
            time("picker, words", 30, i -> search.search("analyse rare " + i, List.of("loinc"), 20, ALL));
            time("picker, beginning of a code", 30, i -> search.search("C" + i, List.of("loinc"), 20, ALL));
            time("picker, the same again", 30, i -> search.search("C1", List.of("loinc"), 20, ALL));
            time("four criteria, cold", 30, i -> engine.count(four(i), ALL));
            time("four criteria, again", 30, i -> engine.count(four(1), ALL));
            interrupted(engine);
        }
    }

    private static void interrupted(SolrCohortEngine engine) {
        String criteria = IntStream.range(0, 450)
                .mapToObj(i -> "{\"type\":\"laboratory\",\"id\":\"c" + i
                        + "\",\"occurrences\":{\"counted\":\"days\",\"min\":2}," + "\"date\":{\"from\":\""
                        + LocalDate.of(2015, 1, 1).plusDays(i) + "\"}}")
                .collect(Collectors.joining(","));
        Request heavy = request(criteria);
        List<EngineException> thrown = new ArrayList<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                System.out.println(
                        "450 criteria: " + engine.count(heavy, ALL).took().toMillis() + " ms");
            } catch (EngineException e) {
                thrown.add(e);
            }
        });
        await().until(() ->
                caller.getState() == Thread.State.WAITING || caller.getState() == Thread.State.TIMED_WAITING);
        long start = System.nanoTime();
        caller.interrupt();
        await().pollInterval(Duration.ofMillis(2)).until(() -> !caller.isAlive());
        System.out.printf("interrupted within %.0f ms%n", (System.nanoTime() - start) / 1e6);
        assertThat(thrown)
                .singleElement()
                .extracting(EngineException::reason)
                .isEqualTo(EngineException.Reason.STOPPED);
    }

    private static Request four(int i) {
        return request(("{'type':'laboratory','id':'a','codes':[{'system':'loinc','code':'C%d'}]},"
                        + "{'type':'laboratory','id':'b','codes':[{'system':'loinc','code':'C%d'}],"
                        + "'value':{'operator':'greater','value':%d,'unit':'umol/L'}},"
                        + "{'type':'laboratory','id':'c','exclude':true,'codes':[{'system':'loinc','code':'C%d'}]},"
                        + "{'type':'patient','id':'d','age':{'min':%d}}")
                .formatted(i % 50, (i + 1) % 50, i * 10, (i + 2) % 50, i + 10)
                .replace('\'', '"'));
    }

    private static Request request(String criteria) {
        return new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + criteria + "]}}");
    }

    private static void time(String what, int times, IntFunction<Object> work) {
        double[] millis = IntStream.range(0, times)
                .mapToDouble(i -> {
                    long start = System.nanoTime();
                    assertThat(work.apply(i)).isNotNull();
                    return (System.nanoTime() - start) / 1e6;
                })
                .sorted()
                .toArray();
        System.out.printf(
                "%s: median %.1f ms, longest %.1f ms, of %s%n",
                what,
                millis[millis.length / 2],
                millis[millis.length - 1],
                Arrays.stream(millis).count());
    }

    private static List<SolrInputDocument> documents() {
        Random random = new Random(31);
        Records records = new Records();
        for (int i = 0; i < CONCEPTS; i++) {
            String rare = "rare " + i % 977;
            records.concept("loinc|C" + i, "Analyse " + rare + " du plasma", "Analysis " + rare, true, i);
        }
        for (int i = 0; i < PATIENTS; i++) {
            records.patient(
                    i,
                    i % 2 == 0 ? "female" : "male",
                    LocalDate.of(1930, 1, 1).plusDays(random.nextInt(30_000)).toString());
        }
        for (int i = 0; i < EVENTS; i++) {
            records.coded(
                    random.nextInt(PATIENTS),
                    Kinds.LABORATORY,
                    LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3_000)).toString(),
                    List.of("loinc|C" + random.nextInt(50)),
                    Fields.VALUE,
                    random.nextDouble(),
                    Fields.DIMENSION,
                    "mol.m-3");
        }
        return records.documents();
    }
}
