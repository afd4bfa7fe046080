package org.cohorte.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.cohorte.e2e.program.RunningCohorte;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first start leaves open to other accounts and other machines: nothing. */
class ClosedToOthersTest {

    private static RunningCohorte cohorte;
    private static Services services;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        cohorte = RunningCohorte.start(data, 1);
        services = Services.of(cohorte);
    }

    @AfterAll
    static void stop() {
        cohorte.close();
    }

    @Test
    void secretsAreForTheAccountThatRunsTheProgram() throws IOException {
        Path secrets = cohorte.data().resolve("secrets");
        assertThat(permissions(secrets)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.walk(secrets)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
        assertThat(permissions(cohorte.data().resolve("running"))).isEqualTo("rw-------");
        assertThat(permissions(cohorte.data().resolve("logs"))).isEqualTo("rwx------");
        assertThat(permissions(cohorte.data().resolve("solr"))).isEqualTo("rwx------");
        assertThat(permissions(cohorte.data().resolve("postgres"))).isEqualTo("rwx------");
    }

    @Test
    void noSecretIsInALogOrOnACommandLine() throws IOException {
        Path data = cohorte.data();
        List<String> secrets = Stream.of("solr", "operator-token", "postgres-superuser", "postgres-application")
                .map(name -> text(data.resolve("secrets").resolve(name)).strip())
                .toList();
        assertThat(text(data.resolve("logs/cohorte.log"))).doesNotContain(secrets);
        assertThat(text(data.resolve("logs/solr.log"))).doesNotContain(secrets);
        assertThat(text(Path.of("/proc/" + services.solr().pid() + "/cmdline"))).doesNotContain(secrets);
    }

    @Test
    void everythingListensOnLoopbackAlone() {
        int web = URI.create(cohorte.address()).getPort();
        assertThat(List.of(web, services.solrPort(), services.postgresPort()))
                .allSatisfy(port ->
                        assertThat(Listeners.addresses(port)).isNotEmpty().allMatch(Listeners::isLoopback));
    }

    @Test
    void postgresAsksForTheSecret() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + services.postgresPort() + "/cohorte?sslmode=disable";
        assertThat(refusal(url, "cohorte_app", "wrong")).isEqualTo("28P01");
        assertThat(refusal(url, "postgres", "postgres")).isEqualTo("28P01");
        String secret =
                text(cohorte.data().resolve("secrets/postgres-application")).strip();
        try (Connection connection = DriverManager.getConnection(url, "cohorte_app", secret)) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private static String refusal(String url, String user, String password) {
        return catchThrowableOfType(
                        SQLException.class,
                        () -> DriverManager.getConnection(url, user, password).close())
                .getSQLState();
    }

    @Test
    void solrAsksForTheSecret() throws Exception {
        String secret = text(cohorte.data().resolve("secrets/solr")).strip();
        assertThat(solr(HttpRequest.newBuilder())).isEqualTo(401);
        assertThat(solr(authorized("wrong"))).isEqualTo(401);
        assertThat(solr(authorized(secret))).isEqualTo(200);
    }

    private static HttpRequest.Builder authorized(String secret) {
        byte[] login = ("cohorte:" + secret).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }

    private static int solr(HttpRequest.Builder request) throws IOException, InterruptedException {
        URI select = URI.create("http://127.0.0.1:" + services.solrPort() + "/solr/cohorte/select?q=*:*&rows=0");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = http.send(request.uri(select).build(), BodyHandlers.discarding());
            return answer.statusCode();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
