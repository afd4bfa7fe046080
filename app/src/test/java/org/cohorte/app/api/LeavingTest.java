package org.cohorte.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import org.cohorte.app.launch.Index;
import org.junit.jupiter.api.Test;

/** Who closes the connection stops the count in the index; who waits is served, and so is whoever comes after. */
class LeavingTest {

    private static final int CRITERIA = 13;
    private static final Pattern RUNNING = Pattern.compile("cancel\\.running\"\\s*:\\s*(\\d+)");

    private final Installation installation = Installation.shared();
    private final String operator = installation.secret("operator-token");

    @Test
    void closing_the_connection_stops_the_count_in_the_index() throws Exception {
        try (Socket socket = connect()) {
            send(socket, heavy());
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> running() > 0);
        }
        long start = System.nanoTime();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> running() == 0);
        System.out.printf(
                "the index stopped %d ms after the caller left%n",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        assertThat(Http.json(new Http(installation.url()).api("POST", "/counts", operator, Program.EVERYBODY))
                        .path("total")
                        .asLong())
                .isPositive();
    }

    /** A second call that comes while the first is worked on is no sign of leaving, and loses no byte. */
    @Test
    void calls_one_behind_the_other_are_both_answered() throws Exception {
        try (Socket socket = connect()) {
            socket.setSoTimeout(60_000);
            for (int call = 0; call < 5; call++) {
                send(socket, Program.EVERYBODY);
            }
            StringBuilder read = new StringBuilder();
            InputStream in = socket.getInputStream();
            byte[] bytes = new byte[8_192];
            while (answers(read) < 5) {
                int some = in.read(bytes);
                assertThat(some).as(read.toString()).isPositive();
                read.append(new String(bytes, 0, some, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static long answers(CharSequence read) {
        return Pattern.compile("HTTP/1\\.1 200").matcher(read).results().count();
    }

    private Socket connect() throws IOException {
        URI url = URI.create(installation.url());
        return new Socket(url.getHost(), url.getPort());
    }

    private void send(Socket socket, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/v1/counts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + operator
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Thirteen results in as many stays: of patients with fewer stays every choice is tried. */
    private static String heavy() {
        List<String> criteria = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (int i = 0; i < CRITERIA; i++) {
            criteria.add("{\"type\":\"laboratory\",\"id\":\"c" + i + "\"}");
            for (int j = 0; j < i; j++) {
                links.add("{\"kind\":\"differentStay\",\"first\":\"c%d\",\"second\":\"c%d\"}".formatted(j, i));
            }
            links.add("""
                    {"kind":"sequence","first":"c%d","second":"c%d",
                     "delay":{"min":-1000000,"max":1000000,"unit":"days"}}
                    """.formatted(i, (i + 1) % CRITERIA));
        }
        return """
                {"version": 1, "root": {"type": "group", "id": "root", "children": [%s]}, "links": [%s]}
                """.formatted(String.join(",", criteria), String.join(",", links));
    }

    /** Evaluations that the index runs now. */
    private int running() throws IOException, InterruptedException {
        Index index = installation.bean(Index.class);
        String credentials = Base64.getEncoder()
                .encodeToString((index.user() + ":" + index.password()).getBytes(StandardCharsets.UTF_8));
        URI metrics = index.urls()
                .getFirst()
                .resolve("/solr/admin/metrics?wt=json&key=solr.core.cohorte:QUERY./cancel.running");
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
