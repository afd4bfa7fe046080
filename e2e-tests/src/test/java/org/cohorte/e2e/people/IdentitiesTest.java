package org.cohorte.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Sampling;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.registry.exploration.PatientListQuery;
import org.cohorte.registry.exploration.PatientRow;
import org.cohorte.registry.identity.IdentityDesk.By;
import org.cohorte.registry.rights.OperatorAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Oppositions and merges, as they show in counts, saved cohorts, samples, lists and pages at the next call. */
@TestInstance(Lifecycle.PER_CLASS)
class IdentitiesTest {

    private static final String CARER = "identites";
    private static final int ALL = Patients.SIZE;

    private Path folder;
    private PeopleHouse house;
    private Exploration exploration;
    private UUID cohort;

    @BeforeAll
    void open() throws IOException {
        folder = Files.createTempDirectory("cohorte-identities-");
        house = PeopleHouse.open(folder);
        house.account(CARER, "u1", Reading.NOMINATIVE);
        exploration = house.exploration();
        cohort = house.cohort(CARER);
    }

    @AfterAll
    void close() throws IOException {
        house.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private long total() {
        return house.feasibility().count(Request.everyone(), CARER).total();
    }

    private long withHypertension() {
        return house.feasibility()
                .count(
                        new RequestJson()
                                .read(
                                        "{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"g\",\"children\":[{\"type\":\"diagnosis\","
                                                + "\"id\":\"d\",\"codes\":[{\"system\":\"cim10\",\"code\":\"I10\"}]}]}}"),
                        CARER)
                .total();
    }

    private static PatientListQuery list() {
        return new PatientListQuery(Reading.NOMINATIVE, "", PatientListQuery.Order.NAME, true, Optional.empty(), 50);
    }

    private List<String> keys() {
        return exploration.patients(CARER, cohort, list()).rows().stream()
                .map(PatientRow::key)
                .toList();
    }

    private void sees(long patients) {
        assertThat(total()).isEqualTo(patients);
        assertThat(withHypertension()).isEqualTo(patients);
        assertThat(exploration.sight(CARER, cohort, Reading.NOMINATIVE).visible())
                .isEqualTo(patients);
        assertThat(exploration.patients(CARER, cohort, list()).total()).isEqualTo(patients);
        try (Stream<String> members = house.feasibility().members(Request.everyone(), CARER)) {
            assertThat(members.count()).isEqualTo(patients);
        }
    }

    @Test
    void anOppositionCountsAtTheNextCallAndSoDoesAConsent() throws IOException {
        sees(ALL);
        String key = house.patient(5).pseudonym();
        UUID sample = house.cohorts()
                .sample(CARER, cohort, new Sampling(java.util.OptionalInt.of(ALL - 1), Optional.empty(), 7, false), "")
                .id();
        house.desk().say(OperatorAccess.LOGIN, By.IPP, List.of("800005"), true);
        for (int carriedOut = 0; carriedOut < 2; carriedOut++) {
            sees(ALL - 1);
            assertThatThrownBy(() -> exploration.patient(CARER, cohort, Reading.NOMINATIVE, key))
                    .isInstanceOf(NoSuchElementException.class);
            assertThat(exploration.sight(CARER, sample, Reading.NOMINATIVE).visible())
                    .isBetween((long) ALL - 2, (long) ALL - 1);
            assertThat(house.cohorts()
                            .members(CARER, house.cohort(CARER))
                            .contains(house.patient(5).number()))
                    .isFalse();
            assertThat(house.engine().total(Request.everyone(), Scope.ofWholeHospital(Reading.NOMINATIVE, true)))
                    .as("whoever may see the opposed")
                    .isEqualTo(ALL);
            house.carryOut();
        }
        assertThat(house.registry().oppositions().late().isEmpty()).isTrue();
        assertThat(house.cohorts().members(CARER, cohort).size())
                .as("not rewritten")
                .isEqualTo(ALL);
        house.desk().say(OperatorAccess.LOGIN, By.IPP, List.of("800005"), false);
        sees(ALL);
        house.carryOut();
        sees(ALL);
    }

    @Test
    void whatWasSavedReadsTheKeptPatientOnceAndGoesBack() throws IOException {
        int kept = house.patient(11).number();
        int givenUp = house.patient(12).number();
        PatientSet both = PatientSet.of(kept, givenUp);
        Scope all = Scope.ofWholeHospital(Reading.NOMINATIVE, false);
        List<String> before = keys();

        house.desk().merge(OperatorAccess.LOGIN, By.IPP, "800011", "800012", "doublon");
        sees(ALL);
        house.carryOut();

        sees(ALL - 1);
        assertThat(house.engine().within(both, all)).isEqualTo(PatientSet.of(kept));
        assertThat(house.engine().within(PatientSet.of(givenUp), all))
                .as("a cohort that held the given-up number alone")
                .isEqualTo(PatientSet.of(kept));
        PatientRow row = exploration.patient(
                CARER, cohort, Reading.NOMINATIVE, house.patient(12).pseudonym());
        assertThat(row.key()).isEqualTo(house.patient(11).pseudonym());
        assertThat(row.identity().orElseThrow().familyName()).contains("Nom11");
        assertThat(exploration
                        .record(
                                CARER,
                                cohort,
                                Reading.NOMINATIVE,
                                row.key(),
                                LineQuery.of(LineKind.LABORATORY),
                                LineOrder.NEWEST,
                                Optional.empty())
                        .page()
                        .total())
                .isEqualTo(2);
        assertThat(keys()).doesNotHaveDuplicates().hasSize(ALL - 1).isSubsetOf(before);
        assertThat(ofIpp("800012")).isEqualTo(1);

        house.desk().separate(OperatorAccess.LOGIN, By.IPP, "800012", "erreur");
        house.carryOut();
        sees(ALL);
        assertThat(keys()).isEqualTo(before);
        assertThat(house.engine().within(PatientSet.of(givenUp), all)).isEqualTo(PatientSet.of(givenUp));
    }

    private long ofIpp(String ipp) {
        return house.feasibility()
                .count(
                        new RequestJson()
                                .read(
                                        "{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"g\",\"children\":[{\"type\":\"patient\","
                                                + "\"id\":\"p\",\"identifiers\":{\"kind\":\"ipp\",\"values\":[\"" + ipp
                                                + "\"]}}]}}"),
                        CARER)
                .total();
    }

    @Test
    void othersDecideNothingAndTheTrailSaysSo() {
        assertThatThrownBy(() -> house.desk().say(CARER, By.IPP, List.of("800001"), true))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> house.desk().merge(CARER, By.IPP, "800001", "800002", "doublon"))
                .isInstanceOf(SecurityException.class);
        assertThat(house.latest(CARER).action()).isEqualTo(AuditAction.IDENTITY);
        assertThat(house.latest(CARER).outcome()).isEqualTo(AuditOutcome.REFUSED);
        house.desk().say(OperatorAccess.LOGIN, By.IPP, List.of("800039", "nobody"), true);
        assertThat(house.latest(OperatorAccess.LOGIN).patients())
                .containsExactly(house.patient(39).number());
        assertThat(house.latest(OperatorAccess.LOGIN).details().toString()).doesNotContain("800039");
        house.desk().say(OperatorAccess.LOGIN, By.IPP, List.of("800039"), false);
    }
}
