package org.cohorte.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cohorte.e2e.fhir.FhirFolder;
import org.cohorte.e2e.operation.ImportingProgram.Place;
import org.cohorte.ingest.demo.DemoHospital;
import org.cohorte.registry.Migrations;
import org.cohorte.registry.postgres.PostgresServer;
import org.cohorte.registry.postgres.PostgresSettings;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import that is killed at random moments, the index with it every third time and PostgreSQL every fourth, and begun again each
 * time, ends with the index of an import that nobody disturbed: document by document, numbers and pseudonyms included. The
 * profile {@code nightly} kills ten times.
 */
class KilledImportsTest {

    private static final long SEED = 20_261_127;
    private static final int PATIENTS = 600;
    private static final int KILLS = Integer.getInteger("cohorte.kills", 4);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private Path files;

    @BeforeEach
    void write() throws IOException {
        // PostgreSQL refuses to be root, and the account it runs as instead must be able to pass.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        files = folder.resolve("files");
        FhirFolder.write(new DemoHospital(SEED, PATIENTS, LocalDate.of(2026, 11, 1)), files);
    }

    @Test
    void endAsIfNothingHadHappened() throws Exception {
        IndexContent undisturbed;
        long millis;
        try (House house = new House(folder.resolve("quiet"), folder)) {
            long start = System.nanoTime();
            house.importWholly();
            millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            undisturbed = IndexContent.of(house.place());
        }
        Random random = new Random(SEED);
        try (House house = new House(folder.resolve("killed"), folder)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                house.importAndKill(random.nextLong(millis), kill % 3 == 0, kill % 4 == 0);
            }
            house.importWholly();
            IndexContent after = IndexContent.of(house.place());
            assertThat(after.documents()).hasSizeGreaterThan(20 * PATIENTS);
            assertThat(undisturbed.differences(after)).isEmpty();
        }
    }

    /** PostgreSQL and a Solr node that outlive the imports. */
    private final class House implements AutoCloseable {

        private final Path place;
        private final Path secrets;
        private final SolrNodeSettings settings;
        private PostgresServer postgres;
        private SolrProcess node;

        House(Path place, Path secrets) throws IOException {
            this.place = place;
            this.secrets = secrets;
            Files.createDirectories(
                    place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            this.postgres = PostgresServer.start(PostgresSettings.in(place.resolve("data")));
            Migrations.run(postgres.owner().dataSource(), postgres.application().user());
            this.settings = SolrNodeSettings.in(place.resolve("solr"), SolrClassPath.ofCheckout());
            this.node = SolrProcess.start(settings);
        }

        Place place() {
            return new Place(postgres.application(), node.url(), node.user(), node.secret(), secrets);
        }

        private Path log() {
            return place.resolve("import.log");
        }

        void importWholly() throws Exception {
            Process importing = place().importing(files, log());
            assertThat(importing.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(importing.exitValue()).as(Files.readString(log())).isZero();
        }

        /** An import that was over before the moment came is no failure: the next one has nothing to do. */
        void importAndKill(long millis, boolean indexToo, boolean databaseToo) throws Exception {
            Process importing = place().importing(files, log());
            importing.waitFor(millis, TimeUnit.MILLISECONDS);
            importing.destroyForcibly().waitFor();
            if (indexToo) {
                kill(node.handle());
                node = SolrProcess.start(settings);
            }
            if (databaseToo) {
                kill(ProcessHandle.of(postgres.process().orElseThrow()).orElseThrow());
                assertThat(postgres.restartIfDead()).isTrue();
            }
        }

        private void kill(ProcessHandle process) throws Exception {
            process.destroyForcibly();
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            node.close();
            postgres.close();
        }
    }
}
