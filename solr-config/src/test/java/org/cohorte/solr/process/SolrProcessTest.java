package org.cohorte.solr.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The node as a program of its own. */
class SolrProcessTest {

    private static final String PATIENT = "[{\"id\":\"%d!patient\",\"kind\":\"patient\",\"patient\":%1$d}]";
    private static final String EVENTS = """
            [{"id":"2!diagnosis/1","kind":"diagnosis","patient":2,"day":19000,"codes":["cim10|E11","cim10|E1"]},
             {"id":"2!document/1","kind":"document","patient":2,"text":"Pas de fièvre. Toux.","textNotAffirmed":"n0-13"}]""";
    private static final String ALL = "{\"query\":\"{!sets v='and()'}\"}";

    @Test
    void asksForTheSecretAndKeepsWhatItWasGivenEvenWhenKilled(@TempDir Path home) throws Exception {
        SolrNodeSettings settings =
                SolrNodeSettings.in(home, SolrClassPath.ofCheckout()).withHeap("512m");
        try (SolrProcess node = SolrProcess.start(settings);
                Http http = Http.to(node)) {
            assertThat(node.url().getHost()).isEqualTo("127.0.0.1");
            assertRefusesStrangers(node, http);
            assertThat(http.post("/cohorte/update?commit=true", PATIENT.formatted(1))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(http.post("/cohorte/update", PATIENT.formatted(2)).statusCode())
                    .isEqualTo(200);
            assertThat(http.post("/cohorte/update", EVENTS).statusCode()).isEqualTo(200);
            assertThat(http.found("cohorte", ALL)).isEqualTo(1);
            assertThat(http.found("cohorte", manyCodes())).isZero();
            node.handle().destroyForcibly();
            node.handle().onExit().get(30, TimeUnit.SECONDS);
        }
        assertSecretsAreClosed(home);
        try (SolrProcess again = SolrProcess.start(settings.withSecret("another"));
                Http http = Http.to(again)) {
            assertThat(http.post("/cohorte/update?commit=true", "[]").statusCode())
                    .isEqualTo(200);
            assertThat(http.found("cohorte", ALL)).isEqualTo(2);
            assertHoldsWhatTheIndexMakesByItself(http);
            assertPortInUseIsSaid(home.resolve("second"), again.url());
        }
        assertThat(Files.readString(home.resolve("solr.log"))).doesNotContain("another", settings.secret());
    }

    /** The log of updates, read again after the kill, does not hold it. */
    private static void assertHoldsWhatTheIndexMakesByItself(Http http) throws Exception {
        assertThat(http.found("cohorte", "{\"query\":\"{!term f=codes}cim10|E11\"}"))
                .isEqualTo(1);
        assertThat(http.found("cohorte", "{\"query\":\"{!patients of='codes:\\\"cim10|E1\\\"'}\"}"))
                .isEqualTo(1);
        assertThat(http.found("cohorte", "{\"query\":\"+affirmedText:toux -affirmedText:fievre\"}"))
                .isEqualTo(1);
    }

    /** The most codes that a criterion may hold. */
    private static String manyCodes() {
        String codes = IntStream.range(0, 100_000).mapToObj(i -> "cim10|X" + i).collect(Collectors.joining(","));
        return "{\"query\":\"{!patients of=$e}\",\"params\":{\"e\":\"{!terms f=codes}" + codes + "\"}}";
    }

    private static void assertRefusesStrangers(SolrProcess node, Http http) throws Exception {
        String query = "/cohorte/select?q=*:*";
        assertThat(http.get(query).statusCode()).isEqualTo(200);
        assertThat(http.getWithoutSecret(query).statusCode()).isEqualTo(401);
        assertThat(http.getWithoutSecret("/admin/info/system").statusCode()).isEqualTo(401);
        try (Http wrong = new Http(node.url(), node.user(), "wrong")) {
            HttpResponse<String> refused = wrong.get(query);
            assertThat(refused.statusCode()).isEqualTo(401);
        }
    }

    private static void assertSecretsAreClosed(Path home) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("security.json"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    private static void assertPortInUseIsSaid(Path home, URI taken) {
        SolrNodeSettings samePort =
                SolrNodeSettings.in(home, SolrClassPath.ofCheckout()).withPort(taken.getPort());
        assertThatThrownBy(() -> SolrProcess.start(samePort))
                .isInstanceOf(SolrProcessException.class)
                .hasMessageContaining("port " + taken.getPort() + " of 127.0.0.1 is in use")
                .hasMessageContaining("exit code 3");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> SolrProcess.start(SolrNodeSettings.in(file, SolrClassPath.ofCheckout())))
                .isInstanceOf(SolrProcessException.class)
                .hasMessageContaining(file.toString());
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createFile(home.resolve("configsets"));
        assertThatThrownBy(() -> SolrProcess.start(SolrNodeSettings.in(home, SolrClassPath.ofCheckout())))
                .isInstanceOf(SolrProcessException.class)
                .hasMessageContaining("cannot write the folder " + home)
                .hasMessageContaining("exit code 4");
    }

    @Test
    void endsWithTheProgramThatStartedIt(@TempDir Path home) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process parent = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentProgram.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessHandle node = node(parent);
        parent.destroyForcibly().waitFor();
        node.onExit().get(60, TimeUnit.SECONDS);
        assertThat(node.isAlive()).isFalse();
    }

    private static ProcessHandle node(Process parent) throws IOException {
        try (BufferedReader output = parent.inputReader()) {
            String line = output.readLine();
            assertThat(line).startsWith("node ");
            return ProcessHandle.of(Long.parseLong(line.substring("node ".length())))
                    .orElseThrow();
        }
    }
}
