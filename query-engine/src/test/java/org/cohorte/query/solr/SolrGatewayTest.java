package org.cohorte.query.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.solr.common.util.JavaBinCodec;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.common.util.SimpleOrderedMap;
import org.cohorte.query.compile.StateFacets;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.engine.EngineException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way to Solr when Solr fails, or is not waited for: a server that says what Solr says then. */
class SolrGatewayTest {

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server = open();

    private static HttpServer open() {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void stopsHereAtOnceAndThereByItsName() {
        server.createContext("/solr/cohorte/select", exchange -> {
            keep(exchange);
            awaitEnd();
        });
        server.createContext("/solr/cohorte/cancel", exchange -> {
            keep(exchange);
            answer(exchange, 200, "{}");
        });
        AtomicReference<Optional<EngineException>> thrown = new AtomicReference<>(Optional.empty());
        try (SolrGateway gateway = gateway(Duration.ofMinutes(1))) {
            Thread caller = Thread.ofPlatform()
                    .start(() -> thrown.set(Optional.of(
                            catchThrowableOfType(EngineException.class, () -> gateway.search(StateFacets.request())))));
            await().until(() -> !bodies.isEmpty());
            long start = System.nanoTime();
            caller.interrupt();
            await().atMost(Duration.ofSeconds(10)).until(() -> !caller.isAlive());
            System.out.printf(
                    "stopped after %d ms%n",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            assertThat(thrown.get())
                    .hasValueSatisfying(e -> assertThat(e.reason()).isEqualTo(Reason.STOPPED));
            await().until(() -> bodies.size() == 2);
            assertThat(requestId(bodies.get(1)))
                    .isEqualTo(requestId(bodies.getFirst()))
                    .isNotBlank();
        }
    }

    @Test
    void givesUpWhenSolrTakesTooLong() {
        server.createContext("/solr/cohorte/select", exchange -> partial(exchange, true));
        assertThat(failure().reason()).isEqualTo(Reason.TOO_COSTLY);
        server.removeContext("/solr/cohorte/select");
        server.createContext("/solr/cohorte/select", exchange -> partial(exchange, "omitted"));
        assertThat(failure().reason()).isEqualTo(Reason.TOO_COSTLY);
    }

    @Test
    void tellsWhenSolrIsNotReadyOrRefuses() {
        server.createContext(
                "/solr/cohorte/select",
                exchange -> answer(exchange, 503, "{\"error\":{\"msg\":\"SolrCore is loading\",\"code\":503}}"));
        assertThat(failure().reason()).isEqualTo(Reason.UNREACHABLE);
        server.removeContext("/solr/cohorte/select");
        server.createContext(
                "/solr/cohorte/select",
                exchange -> answer(exchange, 400, "{\"error\":{\"msg\":\"undefined field\",\"code\":400}}"));
        assertThat(failure().reason()).isEqualTo(Reason.FAILED);
    }

    @Test
    void tellsWhenNobodyListensAndNamesNoMachine() {
        server.stop(0);
        EngineException failure = failure();
        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure.getMessage()).doesNotContain("http", "127.0.0.1", "localhost", "solr");
    }

    /** What the second node says tells that it was asked; which is then the first to be asked. */
    @Test
    void asksAnotherNodeWhenOneIsAwayOrNotReady() throws IOException {
        HttpServer away = open();
        URI nobody = url(away);
        away.stop(0);
        HttpServer starting = open();
        starting.createContext(
                "/solr/cohorte/select",
                exchange -> answer(exchange, 503, "{\"error\":{\"msg\":\"SolrCore is loading\",\"code\":503}}"));
        server.createContext("/solr/cohorte/select", exchange -> {
            keep(exchange);
            partial(exchange, true);
        });
        SolrSettings settings = new SolrSettings(
                List.of(nobody, url(starting), url(server)), Optional.of("u"), Optional.of("p"), Duration.ofSeconds(5));
        try (SolrGateway gateway = new SolrGateway(settings)) {
            for (int i = 1; i <= 2; i++) {
                assertThat(catchThrowableOfType(EngineException.class, () -> gateway.search(StateFacets.request()))
                                .reason())
                        .isEqualTo(Reason.TOO_COSTLY);
                assertThat(bodies).hasSize(i);
            }
        } finally {
            starting.stop(0);
        }
    }

    @Test
    void asksNoOtherNodeWhatOneRefuses() {
        server.createContext("/solr/cohorte/select", exchange -> {
            keep(exchange);
            answer(exchange, 400, "{\"error\":{\"msg\":\"undefined field\",\"code\":400}}");
        });
        SolrSettings settings = new SolrSettings(
                List.of(url(server), url(server)), Optional.of("u"), Optional.of("p"), Duration.ofSeconds(5));
        try (SolrGateway gateway = new SolrGateway(settings)) {
            assertThat(catchThrowableOfType(EngineException.class, () -> gateway.search(StateFacets.request()))
                            .reason())
                    .isEqualTo(Reason.FAILED);
        }
        assertThat(bodies).hasSize(1);
    }

    private EngineException failure() {
        try (SolrGateway gateway = gateway(Duration.ofSeconds(5))) {
            return catchThrowableOfType(EngineException.class, () -> gateway.search(StateFacets.request()));
        }
    }

    private SolrGateway gateway(Duration patience) {
        return new SolrGateway(new SolrSettings(List.of(url(server)), Optional.of("u"), Optional.of("p"), patience));
    }

    private static URI url(HttpServer node) {
        InetSocketAddress address = node.getAddress();
        return URI.create(
                "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/solr/cohorte");
    }

    private void keep(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) + "&"
                + exchange.getRequestURI().getQuery());
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What Solr says when its time is used up, in its own binary form. */
    private static void partial(HttpExchange exchange, Object partial) throws IOException {
        NamedList<Object> header = new SimpleOrderedMap<>();
        header.add("status", 0);
        header.add("partialResults", partial);
        NamedList<Object> answer = new SimpleOrderedMap<>();
        answer.add("responseHeader", header);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JavaBinCodec codec = new JavaBinCodec()) {
            codec.marshal(answer, bytes);
        }
        exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(200, bytes.size());
        bytes.writeTo(exchange.getResponseBody());
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String requestId(String body) {
        for (String part : body.split("&", -1)) {
            if (part.startsWith("requestId=")) {
                return URLDecoder.decode(part.substring(10), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
