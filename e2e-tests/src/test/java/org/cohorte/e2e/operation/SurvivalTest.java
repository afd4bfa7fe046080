package org.cohorte.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.cohorte.e2e.program.Program;
import org.cohorte.e2e.program.RunningCohorte;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One installation that is killed in every way, from the smallest to the largest: each death is survived with the same
 * figures. In order, because a start costs most of the time.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SurvivalTest {

    private static final int PATIENTS = 300;
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static RunningCohorte cohorte;
    private static Services services;
    private static Figures figures;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        cohorte = RunningCohorte.start(data, PATIENTS);
        services = Services.of(cohorte);
        figures = Figures.of(cohorte);
    }

    @AfterAll
    static void stop() {
        cohorte.close();
    }

    @Test
    @Order(1)
    void theHospitalIsThere() {
        assertThat(figures.population()).isBetween(PATIENTS * 9L / 10, (long) PATIENTS);
        assertThat(figures.total()).isBetween(1L, figures.population() - 1);
    }

    @Test
    @Order(2)
    void aSecondProgramOnTheSameDataIsRefusedAndHarmsNothing() throws Exception {
        Program.Ended second = Program.run(cohorte.data(), "run", "--port", "0");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.said())
                .contains("already running on " + cohorte.data())
                .contains("process " + cohorte.handle().pid());
        assertThat(Figures.of(cohorte)).isEqualTo(figures);
    }

    @Test
    @Order(3)
    void aKilledSolrComesBackByItself() throws Exception {
        ProcessHandle solr = services.solr();
        int port = services.solrPort();

        kill(solr);

        awaitFigures();
        assertThat(services.solr().pid()).isNotEqualTo(solr.pid());
        assertThat(services.solrPort()).isEqualTo(port);
        assertThat(cohorte.said()).contains("Solr has stopped unexpectedly");
    }

    @Test
    @Order(4)
    void aKilledPostgresComesBackByItself() throws Exception {
        ProcessHandle postgres = services.postgres().orElseThrow();
        int port = services.postgresPort();

        kill(postgres);

        awaitFigures();
        assertThat(services.postgres().orElseThrow().pid()).isNotEqualTo(postgres.pid());
        assertThat(services.postgresPort()).isEqualTo(port);
        assertThat(cohorte.said()).contains("PostgreSQL has stopped unexpectedly");
    }

    @Test
    @Order(5)
    void aKilledApplicationIsStartedAgainAtOnceOnWhatItLeft() throws Exception {
        ProcessHandle postgres = services.postgres().orElseThrow();
        ProcessHandle solr = services.solr();

        cohorte.kill();
        cohorte = RunningCohorte.startAgain(cohorte.data());

        assertThat(cohorte.said()).contains("took over the one that an earlier run left behind");
        assertThat(services.postgres()).contains(postgres);
        assertThat(solr.onExit()).succeedsWithin(GRACE);
        assertThat(services.solr().parent()).contains(cohorte.handle());
        assertThat(Figures.of(cohorte)).isEqualTo(figures);
    }

    @Test
    @Order(6)
    void everythingKilledAtOnceIsStartedAgain() throws Exception {
        ProcessHandle postgres = services.postgres().orElseThrow();
        ProcessHandle solr = services.solr();

        cohorte.kill();
        kill(solr);
        kill(postgres);
        cohorte = RunningCohorte.startAgain(cohorte.data());

        assertThat(services.postgres().orElseThrow().pid()).isNotEqualTo(postgres.pid());
        assertThat(Figures.of(cohorte)).isEqualTo(figures);
    }

    @Test
    @Order(7)
    void aStopEndsTheServicesToo() throws Exception {
        ProcessHandle postgres = services.postgres().orElseThrow();
        ProcessHandle solr = services.solr();

        cohorte.stop();

        assertThat(solr.onExit()).succeedsWithin(GRACE);
        assertThat(postgres.onExit())
                .as("its last process goes a moment after its files")
                .succeedsWithin(GRACE);
        assertThat(services.solrNodes()).isEmpty();
        assertThat(cohorte.data().resolve("running")).doesNotExist();
        await().atMost(GRACE)
                .untilAsserted(() -> assertThat(cohorte.said())
                        .contains("Stopped; everything is kept in the data folder.")
                        .doesNotContain("stopped unexpectedly"));
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
    }

    /** The same figures as before the death. Errors are allowed meanwhile, other figures are not. */
    private static void awaitFigures() {
        await().atMost(RECOVERY).ignoreException(IOException.class).until(() -> {
            Figures now = Figures.of(cohorte);
            assertThat(now).isEqualTo(figures);
            return true;
        });
    }
}
