package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The index and the naive evaluator, asked the same random questions about the same random patients: every set of
 * patients and every figure must be the same, on one core and on a SolrCloud of two shards.
 *
 * <p>{@code -Dcohorte.proof.requests=50000} asks more, {@code -Dcohorte.proof.seed=7} asks others.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ProofOfNumbersTest {

    private static final long SEED = Long.getLong("cohorte.proof.seed", 20261101);
    private static final int REQUESTS = Integer.getInteger("cohorte.proof.requests", 1500);
    private static final int PATIENTS = Integer.getInteger("cohorte.proof.patients", 300);
    private static final int TOLD = 5;

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Clock CLOCK = Clock.fixed(TODAY.atStartOfDay(ZONE).toInstant(), ZONE);

    private Path folder;
    private Registered registered;
    private SolrProcess node;
    private Index core;
    private TwoShardCloud cloud;
    private Index shards;
    private Hospital hospital;
    private Map<Integer, String> sourceIds;

    @BeforeAll
    void fill() throws Exception {
        folder = Files.createTempDirectory("cohorte-proof-");
        registered = Registered.start(folder, CLOCK);
        node = SolrProcess.start(SolrNodeSettings.in(folder.resolve("node"), SolrClassPath.ofCheckout())
                .withHeap("512m"));
        core = new Index(node.coreUrl(), node.user(), node.secret(), CLOCK, ZONE);
        cloud = TwoShardCloud.start(folder.resolve("cloud"));
        shards = new Index(cloud.collection(), cloud.user(), cloud.secret(), CLOCK, ZONE);
        Hospital drawn = RandomHospital.draw(SEED, PATIENTS, TODAY);
        core.load("core", drawn, registered);
        shards.load("shards", drawn, registered);
        hospital = registered.numbered(drawn);
        sourceIds = registered.sourceIds(hospital);
    }

    @AfterAll
    void stop() throws IOException {
        core.close();
        node.close();
        shards.close();
        cloud.close();
        registered.close();
        Folders.delete(folder);
    }

    /** Unit 12 must not stand for 112: the tree has both, and patients in them. */
    @Test
    @Order(1)
    void theUnitsTestWhatTheyShould() {
        Set<String> units = new HashSet<>();
        hospital.patients().stream()
                .flatMap(file -> file.stays().stream())
                .flatMap(stay -> stay.unitSourceId().stream())
                .forEach(unit -> units.add(hospital.number(unit)));
        assertThat(units).contains("1", "11", "12", "110", "112");
    }

    @Test
    @Order(2)
    void everyFigureIsRightOnOneCore() {
        ask(proof(core, hospital), SEED, REQUESTS * 2 / 3);
    }

    @Test
    @Order(3)
    void everyFigureIsRightOnTwoShards() {
        ask(proof(shards, hospital), SEED + 1, REQUESTS / 3);
    }

    @Test
    @Order(4)
    void theLawsHoldOnBoth() {
        RandomRequests random = new RandomRequests(SEED + 2, hospital, TODAY);
        for (int i = 0; i < REQUESTS / 100; i++) {
            Request request = random.next();
            Scope scope = random.nextScope();
            new Laws(proof(core, hospital)::members, scope).hold(request);
            new Laws(proof(shards, hospital)::members, scope).hold(request);
        }
    }

    /** A proof that cannot fail proves nothing: with one patient's records missing it must find disagreements. */
    @Test
    @Order(5)
    void aMissingRecordIsFound() {
        List<PatientFile> files = new ArrayList<>(hospital.patients());
        PatientFile whole = files.removeLast();
        files.add(new PatientFile(whole.patient(), whole.stays(), List.of()));
        Proof wrong = proof(core, hospital.withPatients(files));
        RandomRequests random = new RandomRequests(SEED, hospital, TODAY);
        Scope everyone = Scope.ofWholeHospital(Reading.NOMINATIVE, true);
        int found = 0;
        for (int i = 0; i < 100; i++) {
            found += wrong.differences(random.next(), everyone).isEmpty() ? 0 : 1;
        }
        assertThat(found).as("requests that tell the hospitals apart").isPositive();
    }

    /** The same again when a third of the patients have other records: deletions, several segments, caches emptied. */
    @Test
    @Order(6)
    void everyFigureIsRightAfterAChange() throws Exception {
        Hospital changed = Changes.of(hospital, SEED + 3, TODAY);
        core.load("core, changed", changed, registered);
        shards.load("shards, changed", changed, registered);
        ask(proof(core, changed), SEED + 4, REQUESTS / 5);
        ask(proof(shards, changed), SEED + 5, REQUESTS / 10);
    }

    private Proof proof(Index index, Hospital known) {
        return new Proof(new NaiveEvaluator(known, TODAY), index.engine(), sourceIds);
    }

    private static void ask(Proof proof, long seed, int requests) {
        RandomRequests random = new RandomRequests(seed, proof.hospital(), TODAY);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < requests && disagreements.size() < TOLD; i++) {
            int place = i;
            Request request = random.next();
            Scope scope = random.nextScope();
            proof.disagreement(request, scope)
                    .ifPresent(story -> disagreements.add("Request %d of seed %d, %d patients of seed %d:%n%s"
                            .formatted(place, seed, PATIENTS, SEED, story)));
        }
        if (!disagreements.isEmpty()) {
            fail(String.join("\n\n", disagreements));
        }
    }
}
