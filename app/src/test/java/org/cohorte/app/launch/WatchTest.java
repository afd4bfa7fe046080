package org.cohorte.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over programs of the system that really die. */
class WatchTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = console(said);
    private final CompletableFuture<String> givenUp = new CompletableFuture<>();
    private volatile Process process = start("sleep", "1000");

    private static Console console(ByteArrayOutputStream said) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Console(out, out);
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    private Watch over(Duration firstPause, String... restart) {
        Watched service = new Watched("Sleep", () -> process.isAlive(), () -> process = start(restart));
        return Watch.over(service, Patience.of(Clock.systemUTC(), firstPause, 3), console, givenUp::complete);
    }

    @Test
    void what_dies_is_started_again_and_the_console_is_told() {
        try (Watch watch = over(SHORT, "sleep", "1000")) {
            assertThat(watch).isNotNull();
            Process first = process;
            first.destroyForcibly();
            await().atMost(Duration.ofSeconds(30)).until(() -> said().contains("Sleep runs again."));
            assertThat(process.pid()).isNotEqualTo(first.pid());
            assertThat(process.isAlive()).isTrue();
        }
        assertThat(process.isAlive()).as("a watch stops nothing").isTrue();
        assertThat(givenUp).isNotDone();
    }

    @Test
    void what_dies_again_and_again_is_given_up() throws Exception {
        try (Watch watch = over(SHORT, "false")) {
            assertThat(watch).isNotNull();
            process.destroyForcibly();
            assertThat(givenUp.get(30, TimeUnit.SECONDS)).startsWith("Sleep stopped again and again");
        }
        assertThat(said().lines().filter(line -> line.contains("starting it again")))
                .hasSize(3);
    }

    @Test
    void what_cannot_be_started_is_told_and_given_up() throws Exception {
        try (Watch watch = over(SHORT, "/proc/no-such-program")) {
            assertThat(watch).isNotNull();
            process.destroyForcibly();
            assertThat(givenUp.get(30, TimeUnit.SECONDS)).startsWith("Sleep stopped again and again");
        }
        assertThat(said()).contains("Sleep could not be started again: ").contains("/proc/no-such-program");
    }

    @Test
    void nothing_is_started_while_stopping() throws Exception {
        Watch watch = over(Duration.ofHours(1), "sleep", "1000");
        Process first = process;
        first.destroyForcibly().waitFor();
        watch.close();
        assertThat(process).isSameAs(first);
        assertThat(said()).isEmpty();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
