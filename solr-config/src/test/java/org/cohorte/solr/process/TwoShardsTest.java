package org.cohorte.solr.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;

/** Two nodes, two shards: whole patients on each, so that counts add up. */
class TwoShardsTest {

    private static final int PATIENTS = 500;
    private static final int FIRST_STAY = 1_000;
    private static final long SEED = 42;

    private final int[] e11 = new int[PATIENTS];
    private final int[] stays = new int[PATIENTS];

    @Test
    void countsAddUp(@TempDir Path folder) throws Exception {
        String classPath = SolrClassPath.ofCheckout();
        SolrNodeSettings first = SolrNodeSettings.in(folder.resolve("a"), classPath)
                .withHeap("512m")
                .withProperty("zkRun", "");
        try (SolrProcess a = SolrProcess.start(first)) {
            SolrNodeSettings second = SolrNodeSettings.in(folder.resolve("b"), classPath)
                    .withHeap("512m")
                    .withSecret(a.secret())
                    .withProperty("zkHost", "127.0.0.1:" + (a.url().getPort() + 1000));
            try (SolrProcess b = SolrProcess.start(second);
                    Http http = Http.to(b)) {
                compare(http);
            }
        }
    }

    private void compare(Http http) throws Exception {
        assertThat(http.getWithoutSecret("/admin/info/system").statusCode()).isEqualTo(401);
        // A node answers for itself before the other one knows its key: until then it refuses to make a core for it.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertOk(http.get("/admin/collections?action=CREATE&name=cohorte&numShards=2"
                        + "&replicationFactor=1&collection.configName=cohorte&waitForFinalState=true")));
        assertOk(http.post("/cohorte/update?commit=true", documents()));
        assertThat(http.found("cohorte", query("{!sets v='and()'}"))).isEqualTo(PATIENTS);
        assertThat(http.found("cohorte", query("{!patients of=$e}"))).isEqualTo(patientsWith(1));
        assertThat(http.found("cohorte", query("{!patients of=$e min=2}"))).isEqualTo(patientsWith(2));
        assertThat(http.found("cohorte", query("{!sets v='not(three)'}"))).isEqualTo(PATIENTS - patientsWith(3));
        HttpResponse<String> counted = http.post("/cohorte/query", """
                {"query": "kind:patient", "limit": 0, "params": {"e": "{!term f=codes}cim10|E11", "n1": "{!patients of=$e}"},
                 "facet": {"n1": {"type": "query", "q": "{!sets v='n1'}", "facet": {"numbers": "bitmap(patient)"}},
                           "stays": {"type": "terms", "field": "stayType", "domain": {"query": "{!eventsOf patients=$n1 of=kind:stay}"}}}}
                """);
        assertOk(counted);
        assertThat(counted.body().replaceAll("\\s", ""))
                .contains("\"n1\":{\"count\":" + patientsWith(1) + ",\"numbers\":\"" + numbersWithE11() + "\"}")
                .contains("\"val\":\"inpatient\",\"count\":" + staysOfPatientsWithE11());
        assertOk(http.get("/cohorte/cancel?requestId=nobody"));
        assertThat(http.get("/cohorte/select?q=*:*&requestId=nobody").statusCode())
                .isEqualTo(200);
        HttpResponse<String> stopped = http.post("/cohorte/query?requestId=nobody", query("{!patients of=$e min=4}"));
        assertThat(stopped.body())
                .as("status %d", stopped.statusCode())
                .containsAnyOf("was cancelled", "partialResults");
    }

    private static void assertOk(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private static String query(String query) {
        return "{\"query\": \"" + query + "\", \"limit\": 0, \"params\": {\"e\": \"{!term f=codes}cim10|E11\", "
                + "\"three\": \"{!patients of=$e min=3}\"}}";
    }

    private String documents() {
        Random random = new Random(SEED);
        return IntStream.range(0, PATIENTS)
                .mapToObj(patient -> {
                    e11[patient] = random.nextInt(5);
                    stays[patient] = random.nextInt(3);
                    return patient(patient);
                })
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String patient(int patient) {
        StringBuilder json =
                new StringBuilder("{\"id\":\"%d!patient\",\"kind\":\"patient\",\"patient\":%1$d}".formatted(patient));
        for (int i = 0; i < e11[patient]; i++) {
            json.append(
                    ",{\"id\":\"%d!diagnosis/%d\",\"kind\":\"diagnosis\",\"patient\":%1$d,\"codes\":[\"cim10|E11\"]}"
                            .formatted(patient, i));
        }
        for (int i = 0; i < stays[patient]; i++) {
            json.append(
                    ",{\"id\":\"%d!stay/%d\",\"kind\":\"stay\",\"patient\":%1$d,\"stay\":%d,\"stayType\":\"inpatient\"}"
                            .formatted(patient, i, FIRST_STAY + 3 * patient + i));
        }
        return json.toString();
    }

    private long patientsWith(int least) {
        return IntStream.of(e11).filter(count -> count >= least).count();
    }

    private String numbersWithE11() {
        RoaringBitmap numbers = new RoaringBitmap();
        IntStream.range(0, PATIENTS).filter(patient -> e11[patient] > 0).forEach(numbers::add);
        numbers.runOptimize();
        ByteBuffer bytes = ByteBuffer.allocate(numbers.serializedSizeInBytes());
        numbers.serialize(bytes);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private long staysOfPatientsWithE11() {
        return IntStream.range(0, PATIENTS)
                .filter(p -> e11[p] > 0)
                .map(p -> stays[p])
                .sum();
    }
}
