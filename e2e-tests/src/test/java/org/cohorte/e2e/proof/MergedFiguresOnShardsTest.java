package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.identity.IdentityDesk;
import org.cohorte.registry.identity.IdentityDesk.By;
import org.cohorte.registry.rights.OperatorAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Patients merged on three shards, most of them from one shard to another: the figures are those of a hospital that always had
 * one record of each, in one core. Taken apart, every document is where it was, as it was.
 */
@TestInstance(Lifecycle.PER_CLASS)
class MergedFiguresOnShardsTest {

    private static final int PATIENTS = 120;
    private static final int PAIRS = 30;
    private static final int REQUESTS = 80;
    private static final long SEED = 20261127;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Clock CLOCK = Clock.fixed(TODAY.atStartOfDay(ZONE).toInstant(), ZONE);

    private Path folder;
    private Cloud cloud;
    private OneCore core;
    private Registered ofCloud;
    private Registered ofCore;

    @BeforeAll
    void start() throws Exception {
        folder = Files.createTempDirectory("cohorte-merged-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        cloud = Cloud.start(folder.resolve("cloud"), 2, 3, 1);
        core = OneCore.start(folder);
        ofCloud = Registered.start(Files.createDirectories(folder.resolve("one")), CLOCK);
        ofCore = Registered.start(Files.createDirectories(folder.resolve("other")), CLOCK);
    }

    @AfterAll
    void stop() throws IOException {
        ofCore.close();
        ofCloud.close();
        core.close();
        cloud.close();
        Folders.delete(folder);
    }

    @Test
    void mergedIsAsIfItHadAlwaysBeenOneAndApartIsAsBefore() throws Exception {
        Hospital drawn = RandomHospital.draw(SEED, PATIENTS, TODAY);
        Hospital joined = drawn.withPatients(joined(drawn.patients()));
        try (Index shards = new Index(cloud, CLOCK, ZONE);
                Index one = new Index(core, CLOCK, ZONE)) {
            shards.load("shards", drawn, ofCloud);
            one.load("one", joined, ofCore);
            Map<String, Object> before = shards.documents();
            IdentityDesk desk = ofCloud.registry().identityDesk(Optional::empty);
            for (int pair = 0; pair < PAIRS; pair++) {
                desk.merge(
                        OperatorAccess.LOGIN,
                        By.NUMBER,
                        number(drawn, 2 * pair),
                        number(drawn, 2 * pair + 1),
                        "doublon");
            }
            shards.carryOut(ofCloud);

            assertThat(shards.documents()).hasSize(before.size() - PAIRS);
            sameFigures(shards, one, ofCore.numbered(joined));

            for (int pair = 0; pair < PAIRS; pair++) {
                desk.separate(OperatorAccess.LOGIN, By.NUMBER, number(drawn, 2 * pair + 1), "erreur");
            }
            shards.carryOut(ofCloud);
            assertThat(shards.documents()).isEqualTo(before);
        }
    }

    private void sameFigures(Index shards, Index one, Hospital joined) {
        RandomRequests random = new RandomRequests(SEED, joined, TODAY);
        long found = 0;
        for (int i = 0; i < REQUESTS; i++) {
            Request request = i % 2 == 0 ? random.next() : random.nextLinked();
            Scope scope = random.nextScope();
            NamedSets ofShards = named(request, joined, ofCloud);
            NamedSets ofOne = named(request, joined, ofCore);
            CountAnswer expected = one.engine().count(request, scope, ofOne);
            CountAnswer answer = shards.engine().count(request, scope, ofShards);
            assertThat(answer.total()).as("%s in %s", request, scope).isEqualTo(expected.total());
            assertThat(answer.population()).isEqualTo(expected.population());
            assertThat(answer.nodes()).as("%s in %s", request, scope).isEqualTo(expected.nodes());
            assertThat(answer.demographics()).as("%s in %s", request, scope).isEqualTo(expected.demographics());
            found += answer.total();
        }
        assertThat(found).isPositive();
    }

    private static NamedSets named(Request request, Hospital hospital, Registered registered) {
        return NaiveNames.of(request, NaiveNames.byNumber(hospital, registered.sourceIds(hospital)));
    }

    private String number(Hospital hospital, int place) {
        String id = hospital.patients().get(place).patient().sourceId();
        return Integer.toString(Optional.ofNullable(ofCloud.registry()
                        .identities()
                        .findPatients(List.of(id))
                        .get(id))
                .orElseThrow()
                .record());
    }

    private static List<PatientFile> joined(List<PatientFile> files) {
        List<PatientFile> joined = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            joined.add(joined(files.get(2 * pair), files.get(2 * pair + 1)));
        }
        joined.addAll(files.subList(2 * PAIRS, files.size()));
        return joined;
    }

    private static PatientFile joined(PatientFile kept, PatientFile givenUp) {
        String id = kept.patient().sourceId();
        return new PatientFile(
                joined(kept.patient(), givenUp.patient()),
                Stream.concat(kept.stays().stream(), givenUp.stays().stream().map(stay -> of(id, stay)))
                        .toList(),
                Stream.concat(kept.events().stream(), givenUp.events().stream().map(event -> of(id, event)))
                        .toList());
    }

    private static SourcePatient joined(SourcePatient kept, SourcePatient other) {
        Optional<Moment> birth = kept.birth().or(other::birth);
        return new SourcePatient(
                kept.sourceId(),
                kept.ipp().or(other::ipp),
                kept.familyName().or(other::familyName),
                kept.givenName().or(other::givenName),
                kept.sex().equals("unknown") ? other.sex() : kept.sex(),
                birth,
                kept.deceased() || other.deceased(),
                kept.death().or(other::death),
                kept.opposed() || other.opposed(),
                kept.area().or(other::area));
    }

    private static SourceStay of(String patient, SourceStay stay) {
        return new SourceStay(
                stay.sourceId(),
                patient,
                stay.type(),
                stay.status(),
                stay.start(),
                stay.end(),
                stay.unitSourceId(),
                stay.admissionMode(),
                stay.admissionReason(),
                stay.origin(),
                stay.dischargeMode(),
                stay.destination(),
                stay.died(),
                stay.kind(),
                stay.admissionType(),
                stay.dischargeType());
    }

    private static SourceEvent of(String patient, SourceEvent event) {
        return new SourceEvent(
                event.kind(),
                event.sourceId(),
                patient,
                event.staySourceId(),
                event.time(),
                event.end(),
                event.unitSourceId(),
                event.codings(),
                event.label(),
                event.status(),
                event.measure(),
                event.valueCode(),
                event.text(),
                event.attributes(),
                event.details());
    }
}
