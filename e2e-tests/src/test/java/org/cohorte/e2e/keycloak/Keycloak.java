package org.cohorte.e2e.keycloak;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A Keycloak of the test's own, with one realm: see keycloak/cohorte-realm.json. */
final class Keycloak implements AutoCloseable {

    /** Folder of the unpacked distribution: the profile sets it. */
    private static final String HOME = "keycloak.home";

    private static final Duration START = Duration.ofMinutes(5);

    private final Process process;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    private Keycloak(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Keycloak start() throws IOException {
        Path home = home();
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("cohorte-realm.json");
        try (InputStream in =
                Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak/cohorte-realm.json"))) {
            Files.copy(in, realm, StandardCopyOption.REPLACE_EXISTING);
        }
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + freePort());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("test.log").toFile());
        Keycloak keycloak = new Keycloak(builder.start(), "http://localhost:" + port);
        await().atMost(START).pollInterval(Duration.ofSeconds(1)).until(keycloak::answers);
        return keycloak;
    }

    private static Path home() throws IOException {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty(HOME), "run the profile keycloak"));
        try (Stream<Path> unpacked = Files.list(folder)) {
            return unpacked.filter(path -> Files.exists(path.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Keycloak below " + folder));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String issuer() {
        return address + "/realms/cohorte";
    }

    private boolean answers() throws InterruptedException {
        try {
            URI discovery = URI.create(issuer() + "/.well-known/openid-configuration");
            return http.send(HttpRequest.newBuilder(discovery).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** An access token that a client gets for a user. */
    String token(String client, String login, String password) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=" + client + "&username=" + encoded(login) + "&password="
                + encoded(password);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return JsonMapper.shared()
                .readTree(answer.body())
                .required("access_token")
                .asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
