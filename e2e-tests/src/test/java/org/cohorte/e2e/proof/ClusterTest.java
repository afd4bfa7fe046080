package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cohorte.e2e.proof.Cloud.Said;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** {@code ./cohorte cluster} on real nodes, and the figures of what it made: those of one core, also while a node is down. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ClusterTest {

    private static final int SHARDS = 4;
    private static final int REPLICAS = 2;
    private static final int PATIENTS = 150;
    private static final int REQUESTS = 24;
    private static final long SEED = 20261126;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Clock CLOCK = Clock.fixed(TODAY.atStartOfDay(ZONE).toInstant(), ZONE);
    private static final String[] WANTED = {"--shards", "" + SHARDS, "--replicas", "" + REPLICAS};

    /** Of a cluster without a collection. */
    private static final Pattern LIVE = Pattern.compile("_solr\"");

    private Path folder;
    private Cloud cloud;

    @BeforeAll
    void start() throws IOException {
        folder = Files.createTempDirectory("cohorte-cluster-");
        cloud = Cloud.start(folder.resolve("cloud"), REPLICAS);
    }

    @AfterAll
    void stop() throws IOException {
        cloud.close();
        Folders.delete(folder);
    }

    /** A node that lacks the plugin is named, with the folder; nothing is left behind. */
    @Test
    @Order(1)
    void aNodeWithoutThePluginIsNamed() throws Exception {
        SolrProcess bare = cloud.another("bare", classPathWithoutPlugin());
        try (bare) {
            Said said = cloud.prepare("--shards", "1", "--replicas", "3");
            assertThat(said.exit()).as(said.words()).isEqualTo(1);
            assertThat(said.words())
                    .contains("The plugin is missing", "RoaringBitmap")
                    .contains("on node 127.0.0.1:" + bare.url().getPort() + "_solr to "
                            + folder.resolve("cloud/bare/lib"))
                    .doesNotContain("on node 127.0.0.1:" + cloud.node(0).getPort())
                    .doesNotContain("on node 127.0.0.1:" + cloud.node(1).getPort());
        }
        assertThat(cloud.get(cloud.node(0), "/admin/collections?action=LIST", true)
                        .body())
                .doesNotContain("\"cohorte");
    }

    @Test
    @Order(2)
    void theCommandMakesTheCollection() throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> liveNodes() == REPLICAS);
        Said said = cloud.prepare("--shards", "" + SHARDS, "--replicas", "" + REPLICAS, "--secure");
        assertThat(said.exit()).as(said.words()).isZero();
        assertThat(said.words())
                .contains("Passwords: asked for from now on", "Configuration set cohorte: written to ZooKeeper")
                .contains("Collection cohorte: created", "jars go to " + folder.resolve("cloud/node0/lib"))
                .contains(
                        "shard4: ",
                        "urls: [",
                        cloud.node(0).toString(),
                        cloud.node(1).toString())
                .doesNotContain(cloud.secret());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(cloud.get(cloud.node(1), "/admin/info/system", false)
                                .statusCode())
                        .isEqualTo(401));
    }

    private long liveNodes() throws IOException, InterruptedException {
        String status = cloud.get(cloud.node(0), "/admin/collections?action=CLUSTERSTATUS", true)
                .body();
        return LIVE.matcher(status).results().count();
    }

    @Test
    @Order(3)
    void runAgainItChangesNothing() throws Exception {
        Said said = cloud.prepare(WANTED);
        assertThat(said.exit()).as(said.words()).isZero();
        assertThat(said.words())
                .contains("Passwords: asked for already", "in ZooKeeper already, the same")
                .contains("Collection cohorte: there already");
    }

    @Test
    @Order(4)
    void anOlderConfigurationIsReplaced() throws Exception {
        cloud.zookeeper().write(folder, "/configs/cohorte/schema.xml", "<schema/>");
        Said said = cloud.prepare(WANTED);
        assertThat(said.exit()).as(said.words()).isZero();
        assertThat(said.words())
                .contains("Configuration set cohorte: written to ZooKeeper")
                .contains("Collection cohorte: opened anew with the new configuration");
    }

    @Test
    @Order(5)
    void whatCannotBeIsSaid() throws Exception {
        refused("There is a collection cohorte with 4 shards, and 3 are asked for", "--shards", "3", "--replicas", "2");
        refused("The shard shard1 of the collection cohorte has 2 replicas, and 1 are asked for", "--shards", "4");
        refused("3 replicas of a shard need as many nodes, and 2 live: 127.0.0.1:", "--shards", "4", "--replicas", "3");
        Said wrong = Cloud.run(
                folder, "wrong", List.of("--zookeeper", cloud.zookeeper().address()));
        assertThat(wrong.words())
                .contains("does not accept the name and password given")
                .contains("COHORTE_SOLR_PASSWORD");
        int nobody = ZooKeeperProcess.freePort();
        Said away = Cloud.run(folder, "any", List.of("--zookeeper", "127.0.0.1:" + nobody + "/cohorte"));
        assertThat(away.exit()).isEqualTo(1);
        assertThat(away.words()).contains("ZooKeeper does not answer at 127.0.0.1:" + nobody);
        Said empty = Cloud.run(
                folder, "any", List.of("--zookeeper", cloud.zookeeper().address() + "/elsewhere"));
        assertThat(empty.words())
                .contains("No Solr node lives in the ZooKeeper at")
                .contains("/elsewhere");
    }

    private void refused(String words, String... options) throws Exception {
        Said said = cloud.prepare(options);
        assertThat(said.exit()).as(said.words()).isEqualTo(1);
        assertThat(said.words()).contains(words);
    }

    @Test
    @Order(6)
    void figuresAreThoseOfOneCoreAlsoWhileANodeIsDown() throws Exception {
        Hospital drawn = RandomHospital.draw(SEED, PATIENTS, TODAY);
        try (Registered registered = Registered.start(folder, CLOCK);
                OneCore single = OneCore.start(folder);
                Index one = new Index(single, CLOCK, ZONE);
                Index shards = new Index(cloud, CLOCK, ZONE)) {
            one.load("one", drawn, registered);
            shards.load("shards", drawn, registered);
            Hospital hospital = registered.numbered(drawn);
            SameFigures same = new SameFigures(one, shards, hospital, registered.sourceIds(hospital), TODAY);
            assertThat(same.hold(SEED, REQUESTS)).as("patients found").isPositive();
            for (int node = 0; node < REPLICAS; node++) {
                cloud.kill(node);
                same.hold(SEED, REQUESTS); // what caches know, and the nodes that are not yet known to be away
                same.hold(SEED + 1 + node, REQUESTS);
                cloud.bringBack(node);
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> cloud.prepare(WANTED).exit() == 0);
                same.hold(SEED + 10 + node, REQUESTS / 2);
            }
            everybody(shards);
        }
    }

    private static void everybody(Index index) {
        Scope all = Scope.ofWholeHospital(Reading.NOMINATIVE, true);
        assertThat(index.engine().total(Request.everyone(), all)).isEqualTo(PATIENTS);
    }

    /** Solr, and of ours what starts a node, alone. */
    private String classPathWithoutPlugin() throws IOException {
        String[] parts = SolrClassPath.ofCheckout().split(File.pathSeparator, 2);
        Path classes = Path.of(parts[1]);
        Path bare = folder.resolve("bare-classes");
        for (String kept : List.of("org/cohorte/solr/node", "configset")) {
            try (Stream<Path> files = Files.walk(classes.resolve(kept))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = bare.resolve(classes.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return parts[0] + File.pathSeparator + bare;
    }
}
