package org.cohorte.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Sampling;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.cohort.CohortException;
import org.cohorte.registry.cohort.Cohorts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cohorts and samples: who is in them, whose they are, and what is written down. */
@ExtendWith(PeopleTestHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortsTest {

    private static final String OWNER = "cheffe";
    private static final String OTHER = "collegue";

    private PeopleHouse house;
    private Cohorts cohorts;

    @BeforeAll
    void open(PeopleHouse opened) {
        house = opened;
        cohorts = house.cohorts();
        house.account(OWNER, "u1", Reading.PSEUDONYMISED);
        house.account(OTHER, "u1", Reading.NOMINATIVE);
    }

    @Test
    void aCohortIsThePatientsOfAVersionInsideTheScope() {
        house.account("douze", "u12", Reading.NOMINATIVE);
        UUID request = house.request("douze", "  Unité douze ", Request.everyone());

        Cohort made = cohorts.create("douze", request, 1, "");

        assertThat(made.name()).isEqualTo("Unité douze");
        assertThat(made.requestName()).isEqualTo("Unité douze");
        assertThat(made.size()).isEqualTo(20);
        assertThat(made.made()).isEqualTo(PeopleHouse.CLOCK.instant());
        assertThat(made.indexVersion()).isPositive();
        assertThat(cohorts.members("douze", made.id())).isEqualTo(numbers(0, 20));
        assertThat(cohorts.find("douze", made.id())).contains(made);
        assertThat(cohorts.list("douze")).containsExactly(made);
        assertThat(made.fingerprint())
                .isEqualTo(
                        house.feasibility().count(Request.everyone(), "douze").fingerprint());
        AuditLine line = house.audit("douze", 2).getLast();
        assertThat(line.action()).isEqualTo(AuditAction.COHORT);
        assertThat(line.outcome()).isEqualTo(AuditOutcome.DONE);
        assertThat(line.units()).containsExactly("12");
        assertThat(line.details())
                .isEqualTo(Map.of("what", "create", "cohort", made.id().toString(), "size", "20"));
        assertThatThrownBy(() -> cohorts.create("douze", request, 2, "")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void namesAreTakenAsTheyAreOrRefused() {
        UUID request = house.request(OWNER, "", Request.everyone());
        String name = "L'étude / \"β\" \\ 👩‍⚕️ <script>";

        Cohort made = cohorts.create(OWNER, request, 1, name);
        assertThat(cohorts.find(OWNER, made.id()).orElseThrow().name()).isEqualTo(name);
        assertThat(cohorts.rename(OWNER, made.id(), "🫘".repeat(255)).name()).isEqualTo("🫘".repeat(255));
        for (String bad : List.of("", "two\nlines", "a\u2028b", "a\0b", "x".repeat(256))) {
            assertThatThrownBy(() -> cohorts.rename(OWNER, made.id(), bad)).isInstanceOf(CohortException.class);
            assertThatThrownBy(() -> cohorts.create(OWNER, request, 1, bad)).isInstanceOf(CohortException.class);
            assertThat(house.latest(OWNER).outcome()).isEqualTo(AuditOutcome.REFUSED);
        }
        assertThat(cohorts.describe(OWNER, made.id(), "line 1\nline 2").description())
                .isEqualTo("line 1\nline 2");
        assertThat(cohorts.favourite(OWNER, made.id(), true).favourite()).isTrue();
        assertThat(cohorts.list(OWNER).getFirst().id()).isEqualTo(made.id());
        cohorts.favourite(OWNER, made.id(), false);
        assertThat(house.latest(OWNER).details().values()).noneMatch(value -> value.contains("🫘"));
    }

    @Test
    void readersOfFiguresMakeNone() {
        house.account("compteur", "u1", Reading.COUNTS);
        house.registry().accountDirectory().put("personne", "Sans accès");
        for (String login : List.of("compteur", "personne")) {
            UUID request = house.request(login, "Tous", Request.everyone());

            assertThatThrownBy(() -> cohorts.create(login, request, 1, "")).isInstanceOf(SecurityException.class);
            assertThat(house.latest(login).outcome()).isEqualTo(AuditOutcome.REFUSED);
            assertThat(house.latest(login).details()).containsEntry("reason", "reading");
        }
    }

    @Test
    void aForgedUnitIsUnknownWhetherOrNotItExists() {
        house.account("treizieme", "u13", Reading.NOMINATIVE);
        for (String unit : List.of(house.number("u12"), "99999", "1' or '1'='1")) {
            Request forged = new Request(new Population(List.of(unit)), Group.all("root"), List.of());
            UUID request = house.request("treizieme", "Forgée", forged);

            InvalidRequestException refused = catchThrowableOfType(
                    InvalidRequestException.class, () -> cohorts.create("treizieme", request, 1, ""));
            assertThat(refused.problems()).extracting(Problem::code).containsExactly("unknownCareUnit");
            assertThat(house.latest("treizieme").details()).containsEntry("problems", "unknownCareUnit@");
        }
        assertThat(cohorts.list("treizieme")).isEmpty();
    }

    @Test
    void samplesComeBackTheSameAndStandBesideTheirCohort() {
        UUID source = house.cohort(OWNER);
        Sampling ten = Sampling.ofCount(10, 42, false);

        Cohort sample = cohorts.sample(OWNER, source, ten, "Dix");

        assertThat(sample.size()).isEqualTo(10);
        assertThat(sample.sample()).contains(new Cohort.Sample(source, "Tous", ten));
        PatientSet drawn = cohorts.members(OWNER, sample.id());
        assertThat(drawn.without(cohorts.members(OWNER, source)).isEmpty()).isTrue();
        assertThat(cohorts.members(OWNER, cohorts.sample(OWNER, source, ten, "").id()))
                .isEqualTo(drawn);
        Cohort share = cohorts.sample(OWNER, source, Sampling.ofPercent(new BigDecimal("12.5"), 1, true), "Part");
        assertThat(share.size()).isEqualTo(5);
        assertThat(share.sample().orElseThrow().sampling().percent()).contains(new BigDecimal("12.5"));
        assertThat(cohorts.find(OWNER, source).orElseThrow().samples()).isEqualTo(3);
        List<UUID> listed = cohorts.list(OWNER).stream().map(Cohort::id).toList();
        assertThat(listed.indexOf(sample.id())).isBetween(listed.indexOf(source) + 1, listed.indexOf(source) + 3);
        assertThat(refused(() -> cohorts.sample(OWNER, sample.id(), ten, ""))).isEqualTo("sampleOfSample");
        assertThat(refused(() -> cohorts.sample(OWNER, source, Sampling.ofCount(41, 1, false), "")))
                .isEqualTo("sampleTooLarge");
    }

    @Test
    void aSampleIsDrawnFromThoseInSightToday() {
        long everywhere = house.account("partante", "u1", Reading.PSEUDONYMISED);
        UUID all = house.cohort("partante");
        house.account("partante", "u12", Reading.PSEUDONYMISED);
        house.end(everywhere);

        assertThat(refused(() -> cohorts.sample("partante", all, Sampling.ofCount(21, 1, false), "")))
                .isEqualTo("sampleTooLarge");
        Cohort sample = cohorts.sample("partante", all, Sampling.ofCount(20, 1, true), "");
        assertThat(cohorts.members("partante", sample.id())).isEqualTo(numbers(0, 20));
        assertThat(cohorts.members("partante", all)).isEqualTo(numbers(0, 40));
    }

    @Test
    void whatIsSomebodyElsesDoesNotExist() {
        UUID mine = house.cohort(OWNER);
        UUID request = house.request(OWNER, "Mienne", Request.everyone());

        assertThat(cohorts.find(OTHER, mine)).isEmpty();
        assertThat(cohorts.list(OTHER)).extracting(Cohort::id).doesNotContain(mine);
        assertThatThrownBy(() -> cohorts.members(OTHER, mine)).isInstanceOf(NoSuchElementException.class);
        for (UUID id : List.of(mine, UUID.randomUUID())) {
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> cohorts.sample(OTHER, id, Sampling.ofCount(1, 1, false), ""),
                    () -> cohorts.rename(OTHER, id, "volée"),
                    () -> cohorts.describe(OTHER, id, "volée"),
                    () -> cohorts.favourite(OTHER, id, true),
                    () -> cohorts.delete(OTHER, id),
                    () -> cohorts.restore(OTHER, id))) {
                assertThatThrownBy(call)
                        .isInstanceOf(NoSuchElementException.class)
                        .hasMessage("No such cohort");
                assertThat(house.latest(OTHER).action()).isEqualTo(AuditAction.COHORT);
                assertThat(house.latest(OTHER).outcome()).isEqualTo(AuditOutcome.REFUSED);
            }
        }
        assertThatThrownBy(() -> cohorts.create(OTHER, request, 1, "")).isInstanceOf(NoSuchElementException.class);
        assertThat(cohorts.find(OWNER, mine).orElseThrow().name()).isEqualTo("Tous");
    }

    @Test
    void aDeletedCohortIsGoneWithItsSamplesAndComesBackWithThem() {
        UUID cohort = house.cohort(OWNER);
        UUID sample = cohorts.sample(OWNER, cohort, Sampling.ofCount(3, 1, false), "Trois")
                .id();

        cohorts.delete(OWNER, cohort);
        assertThat(house.latest(OWNER).details())
                .containsEntry("what", "delete")
                .containsEntry("size", "40");
        assertThat(cohorts.find(OWNER, cohort)).isEmpty();
        assertThat(cohorts.find(OWNER, sample)).isEmpty();
        assertThatThrownBy(() -> cohorts.members(OWNER, sample)).isInstanceOf(NoSuchElementException.class);

        cohorts.restore(OWNER, cohort);
        assertThat(house.latest(OWNER).details()).containsEntry("what", "restore");
        assertThat(cohorts.members(OWNER, sample).size()).isEqualTo(3);
    }

    @Test
    void aRequestLooksInsideOnesOwnCohortAlone() {
        house.account("seize", "u12", Reading.NOMINATIVE);
        UUID twenty = house.cohort("seize");
        Request inside = new Request(new Population(List.of(), Optional.of(twenty)), Group.all("root"), List.of());

        assertThat(house.feasibility().count(inside, "seize").total()).isEqualTo(20);
        UUID again = cohorts.create("seize", house.request("seize", "Dedans", inside), 1, "")
                .id();
        assertThat(cohorts.members("seize", again)).isEqualTo(numbers(0, 20));
        for (UUID foreign : List.of(twenty, UUID.randomUUID())) {
            Request forged = new Request(new Population(List.of(), Optional.of(foreign)), Group.all("root"), List.of());
            UUID saved = house.request(OTHER, "Forgée", forged);
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> house.feasibility().count(forged, OTHER), () -> cohorts.create(OTHER, saved, 1, ""))) {
                InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, call);
                assertThat(refused.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("unknownCohort");
                    assertThat(problem.member()).isEqualTo("population.cohort");
                });
            }
        }
    }

    private static String refused(ThrowingCallable call) {
        return catchThrowableOfType(CohortException.class, call).code();
    }

    /** Numbers of the patients from one to before another. */
    private PatientSet numbers(int from, int to) {
        return PatientSet.of(IntStream.range(from, to).map(n -> house.patient(n).number()));
    }
}
