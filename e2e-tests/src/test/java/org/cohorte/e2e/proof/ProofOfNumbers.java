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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
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
 * patients and every figure must be the same.
 *
 * <p>{@code -Dcohorte.proof.requests=50000} asks more, {@code -Dcohorte.proof.seed=7} asks others of other patients.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class ProofOfNumbers {

    private static final int REQUESTS = Integer.getInteger("cohorte.proof.requests", 1500);
    private static final long SEED = Long.getLong("cohorte.proof.seed", 20261101);
    private static final int PATIENTS = 300;
    private static final int TOLD = 5;
    private static final int REQUESTS_OF_A_ROUND = 2_000;

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    /** The day after a 28 February: people born on a 29th turn a year today. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final Clock CLOCK = Clock.fixed(TODAY.atStartOfDay(ZONE).toInstant(), ZONE);

    private final int requests;
    private final long seed;
    private Path folder;
    private Registered registered;
    private Solr solr;
    private Index index;
    private Hospital hospital;
    private Map<Integer, String> sourceIds;

    /**
     * @param percent how many of the requests are for this index
     * @param other   makes the questions other ones than those of other indexes
     */
    ProofOfNumbers(int percent, int other) {
        this.requests = REQUESTS * percent / 100;
        this.seed = SEED + 1000L * other;
    }

    /** Starts an empty index below a folder. */
    abstract Solr start(Path below) throws IOException, InterruptedException;

    @BeforeAll
    void fill() throws Exception {
        folder = Files.createTempDirectory("cohorte-proof-");
        registered = Registered.start(folder, CLOCK);
        solr = start(folder);
        index = new Index(solr, CLOCK, ZONE);
        Hospital drawn = RandomHospital.draw(seed, PATIENTS, TODAY);
        index.load("first", drawn, registered);
        hospital = registered.numbered(drawn);
        sourceIds = registered.sourceIds(hospital);
    }

    @AfterAll
    void stop() throws IOException {
        index.close();
        solr.close();
        registered.close();
        Folders.delete(folder);
    }

    /** Unit 12 must not stand for 112: the tree has both, and patients in them. */
    @Test
    @Order(1)
    void theUnitsPutToTheTestWhatTheyShould() {
        Set<String> units = hospital.patients().stream()
                .flatMap(file -> file.stays().stream())
                .flatMap(stay -> stay.unitSourceId().stream())
                .map(hospital::number)
                .collect(Collectors.toSet());
        assertThat(units).contains("1", "11", "12", "110", "112");
    }

    @Test
    @Order(2)
    void everyFigureIsRight() {
        ask(proof(hospital), seed, requests * 8 / 10);
    }

    @Test
    @Order(3)
    void theLawsHold() {
        RandomRequests random = new RandomRequests(seed + 1, hospital, TODAY);
        Proof proof = proof(hospital);
        for (int i = 0; i < requests / 50; i++) {
            new Laws(proof::members, random.nextScope()).hold(random.next());
            new Laws(proof::members, random.nextScope()).holdForLinks(random.nextLinked());
        }
        for (int i = 0; i < requests / 50; i++) {
            Laws.unitsAddUp(proof::members, random.next(), random.nextScopeOfUnits(), random.nextScopeOfUnits());
        }
    }

    @Test
    @Order(4)
    void setsAreCutAndParted() {
        askOfSets(hospital, seed + 3, requests / 20);
    }

    @Test
    @Order(5)
    void everyLineIsThere() {
        askForLines(hospital, seed + 4, 20 + requests / 10);
    }

    /** A proof that cannot fail proves nothing: without the events of whoever has most it must find disagreements. */
    @Test
    @Order(6)
    void aMissingRecordIsFound() {
        List<PatientFile> files = new ArrayList<>(hospital.patients());
        PatientFile whole = Collections.max(
                files, Comparator.comparingInt(file -> file.events().size()));
        files.set(files.indexOf(whole), new PatientFile(whole.patient(), whole.stays(), List.of()));
        NaiveEvaluator wrong = new NaiveEvaluator(hospital.withPatients(files), TODAY);
        RandomRequests random = new RandomRequests(seed, hospital, TODAY);
        Proof proof = proof(hospital);
        Scope everyone = Scope.ofWholeHospital(Reading.NOMINATIVE, true);
        long found = 0;
        for (int i = 0; i < 100; i++) {
            Request request = random.next();
            found += proof.members(request, everyone).equals(wrong.members(request, everyone)) ? 0 : 1;
        }
        assertThat(found).as("requests that tell the two hospitals apart").isPositive();
    }

    /**
     * The same again when a third of the patients have other records: deletions, several segments, caches emptied; many requests
     * are asked over several such changes.
     */
    @Test
    @Order(7)
    void everyFigureIsRightAfterAChange() throws IOException {
        Hospital changed = hospital;
        int rounds = 1 + requests / REQUESTS_OF_A_ROUND;
        for (int round = 0; round < rounds; round++) {
            changed = Changes.of(changed, seed + 1 + 10L * round, TODAY);
            index.load("changed" + round, changed, registered);
            ask(proof(changed), seed + 2 + 10L * round, requests * 2 / 10 / rounds);
        }
        askOfSets(changed, seed + 5, 5 + requests / 50);
        askForLines(changed, seed + 6, 20 + requests / 50);
    }

    private void askOfSets(Hospital known, long itsSeed, int times) {
        RandomRequests random = new RandomRequests(itsSeed, known, TODAY);
        RandomLines sets = new RandomLines(
                itsSeed, known, sourceIds.keySet().stream().sorted().toList(), TODAY);
        ProofOfSets proof = new ProofOfSets(new NaiveEvaluator(known, TODAY), index.engine(), numbers());
        for (int i = 0; i < times; i++) {
            proof.insideACohort(random.next(), sets.patients(), random.nextScope());
            proof.strataAddUp(sets.patients(), random.nextScope());
        }
    }

    private void askForLines(Hospital known, long itsSeed, int lists) {
        NaiveLines naive = new NaiveLines(new NaiveEvaluator(known, TODAY), numbers());
        RandomLines random = new RandomLines(
                itsSeed, known, sourceIds.keySet().stream().sorted().toList(), TODAY);
        long found = new ProofOfLines(naive, index.lines(), random).hold(lists);
        assertThat(found).as("lines of all lists").isPositive();
    }

    private Map<String, Integer> numbers() {
        return sourceIds.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private Proof proof(Hospital known) {
        return new Proof(new NaiveEvaluator(known, TODAY), index.engine(), sourceIds);
    }

    private void ask(Proof proof, long itsSeed, int times) {
        RandomRequests random = new RandomRequests(itsSeed, proof.hospital(), TODAY);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < times && disagreements.size() < TOLD; i++) {
            int place = i;
            Request request = random.next();
            Scope scope = random.nextScope();
            proof.disagreement(request, scope)
                    .ifPresent(story -> disagreements.add(
                            "Request %d of seed %d, patients of seed %d:%n%s".formatted(place, itsSeed, seed, story)));
        }
        if (!disagreements.isEmpty()) {
            fail(String.join("\n\n", disagreements));
        }
    }
}
