package org.cohorte.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.registry.exploration.Exploration.Sight;
import org.cohorte.registry.exploration.Lines;
import org.cohorte.registry.exploration.PatientList;
import org.cohorte.registry.exploration.PatientListQuery;
import org.cohorte.registry.exploration.PatientListQuery.Order;
import org.cohorte.registry.exploration.PatientRow;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looking at the people of a cohort: what each reader gets, what nobody gets, and the trace of both. */
@ExtendWith(PeopleTestHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplorationTest {

    private static final String CARER = "soignante";
    private static final String RESEARCHER = "chercheuse";

    private PeopleHouse house;
    private Exploration exploration;
    private UUID carers;
    private UUID researchers;

    @BeforeAll
    void open(PeopleHouse opened) {
        house = opened;
        exploration = house.exploration();
        house.account(CARER, "u1", Reading.NOMINATIVE);
        house.account(RESEARCHER, "u1", Reading.PSEUDONYMISED);
        carers = house.cohort(CARER);
        researchers = house.cohort(RESEARCHER);
    }

    @Test
    void carersPageThroughNamesAndEachPageIsWrittenDown() {
        List<PatientRow> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            PatientList page = exploration.patients(CARER, carers, names("", cursor, 15));
            assertThat(page.total()).isEqualTo(Patients.SIZE);
            assertThat(page.found()).isEqualTo(Patients.SIZE);
            AuditLine line = house.latest(CARER);
            assertThat(line.action()).isEqualTo(AuditAction.LIST);
            assertThat(line.outcome()).isEqualTo(AuditOutcome.DONE);
            assertThat(line.units()).containsExactly("hospital");
            assertThat(line.address()).contains("192.0.2.7");
            assertThat(line.details())
                    .isEqualTo(Map.of(
                            "cohort",
                            carers.toString(),
                            "kind",
                            "PATIENT",
                            "reading",
                            "NOMINATIVE",
                            "rows",
                            Integer.toString(page.rows().size())));
            assertThat(line.patients())
                    .containsExactlyElementsOf(
                            page.rows().stream().map(row -> row.line().number()).toList());
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(rows).hasSize(Patients.SIZE);
        assertThat(rows.getFirst().identity().orElseThrow().familyName()).contains("Nom01");
        PatientRow last = rows.getLast();
        assertThat(last.identity().orElseThrow().familyName()).contains(Patients.STRANGE);
        assertThat(last.identity().orElseThrow().ipp()).contains("800000");
        assertThat(last.line().ageYears()).hasValue(76);
        assertThat(last.line().lastStay()).isPresent();
        assertThat(last.key()).isEqualTo(house.patient(0).pseudonym());
    }

    @Test
    void carersFindPeopleByNameAndIpp() {
        assertThat(found("elise nom0")).containsExactly("Nom02", "Nom04", "Nom06", "Nom08");
        assertThat(found("80000")).hasSize(10);
        assertThat(found("çelik ω")).containsExactly(Patients.STRANGE);
        assertThat(found("' or '1'='1")).isEmpty();
    }

    @Test
    void withoutTheRightToSearchNamesAreReadButNotLookedFor() {
        house.plainReader("lectrice", "u1");
        UUID cohort = house.cohort("lectrice");

        assertThat(exploration.findsByIdentity(CARER)).isTrue();
        assertThat(exploration.findsByIdentity("lectrice")).isFalse();
        PatientList list = exploration.patients("lectrice", cohort, names(" ", Optional.empty(), 50));
        assertThat(list.rows())
                .hasSize(Patients.SIZE)
                .allMatch(row -> row.identity().isPresent());
        for (String text :
                List.of("nom01", "80000", list.rows().getFirst().key().substring(0, 12))) {
            assertRefused(
                    "lectrice", () -> exploration.patients("lectrice", cohort, names(text, Optional.empty(), 50)));
        }
        String pseudonym = list.rows().getFirst().key();
        assertThat(exploration
                        .patients("lectrice", cohort, blind(Order.PSEUDONYM, pseudonym, Optional.empty()))
                        .rows())
                .extracting(PatientRow::key)
                .containsExactly(pseudonym);
    }

    private List<String> found(String text) {
        PatientList page = exploration.patients(CARER, carers, names(text, Optional.empty(), 50));
        assertThat(page.found()).isEqualTo(page.rows().size());
        assertThat(page.total()).isEqualTo(Patients.SIZE);
        assertThat(house.latest(CARER).details().values()).doesNotContain(text);
        return page.rows().stream()
                .map(row -> row.identity().orElseThrow().familyName().orElseThrow())
                .toList();
    }

    @Test
    void researchersGetAgesAndPseudonymsAndNoIdentity() {
        PatientList page = exploration.patients(RESEARCHER, researchers, blind(Order.PSEUDONYM, "", Optional.empty()));

        assertThat(page.rows()).hasSize(Patients.SIZE).allSatisfy(row -> {
            assertThat(row.identity()).isEmpty();
            assertThat(row.line().birthDay()).isEmpty();
            assertThat(row.line().deathDay()).isEmpty();
            assertThat(row.line().ageYears()).isPresent();
        });
        assertThat(page.rows()).extracting(PatientRow::key).isSorted();
        List<PatientRow> byAge = exploration
                .patients(RESEARCHER, researchers, blind(Order.AGE, "", Optional.empty()))
                .rows();
        assertThat(byAge)
                .isSortedAccordingTo(Comparator.comparingInt(
                                (PatientRow row) -> row.line().ageYears().orElseThrow())
                        .thenComparing(PatientRow::key));
        PatientRow first = byAge.getFirst();
        assertThat(exploration
                        .patients(
                                RESEARCHER,
                                researchers,
                                blind(Order.SEX, first.key().substring(0, 12), Optional.empty()))
                        .rows())
                .containsExactly(first);
    }

    @Test
    void carersMayReadAsResearchersDo() {
        assertThat(exploration.readings(CARER)).containsExactly(Reading.NOMINATIVE, Reading.PSEUDONYMISED);
        assertThat(exploration.readings(RESEARCHER)).containsExactly(Reading.PSEUDONYMISED);
        assertThat(exploration
                        .patients(CARER, carers, blind(Order.AGE, "", Optional.empty()))
                        .rows())
                .allSatisfy(row -> assertThat(row.identity()).isEmpty());
        assertRefused(CARER, () -> exploration.patients(CARER, carers, blind(Order.NAME, "", Optional.empty())));
    }

    @Test
    void researchersGetNeitherNamesNorOrdersNorSearchesOfNames() {
        for (Order order : List.of(Order.NAME, Order.IPP, Order.BIRTH)) {
            assertRefused(
                    RESEARCHER,
                    () -> exploration.patients(RESEARCHER, researchers, blind(order, "", Optional.empty())));
        }
        for (String text : List.of("Élise", "nom01 noel", "Ωmega", "o'neil")) {
            assertRefused(
                    RESEARCHER,
                    () -> exploration.patients(RESEARCHER, researchers, blind(Order.SEX, text, Optional.empty())));
        }
        assertRefused(RESEARCHER, () -> exploration.patients(RESEARCHER, researchers, names("", Optional.empty(), 10)));
        for (Reading reading : List.of(Reading.NOMINATIVE, Reading.COUNTS)) {
            assertRefused(RESEARCHER, () -> exploration.sight(RESEARCHER, researchers, reading));
            assertRefused(
                    RESEARCHER,
                    () -> exploration.patient(
                            RESEARCHER, researchers, reading, house.patient(3).pseudonym()));
            assertRefused(RESEARCHER, () -> diagnoses(RESEARCHER, researchers, reading, Optional.empty()));
        }
    }

    @Test
    void readersOfFiguresSeeNobody() {
        house.account("chiffres", "u1", Reading.COUNTS);

        assertThat(exploration.readings("chiffres")).isEmpty();
        for (Reading reading : Reading.values()) {
            assertRefused("chiffres", () -> exploration.sight("chiffres", carers, reading));
        }
    }

    @Test
    void cohortsOfOthersAndThoseThatAreNoneAreAlike() {
        for (UUID cohort : List.of(researchers, UUID.randomUUID())) {
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> exploration.sight(CARER, cohort, Reading.NOMINATIVE),
                    () -> exploration.patients(CARER, cohort, names("", Optional.empty(), 10)),
                    () -> diagnoses(CARER, cohort, Reading.NOMINATIVE, Optional.empty()),
                    () -> exploration.patient(
                            CARER, cohort, Reading.NOMINATIVE, house.patient(1).pseudonym()),
                    () -> record(
                            CARER, cohort, Reading.NOMINATIVE, house.patient(1).pseudonym()))) {
                assertThatThrownBy(call)
                        .isInstanceOf(NoSuchElementException.class)
                        .hasMessage("No such cohort");
                assertThat(house.latest(CARER).outcome()).isEqualTo(AuditOutcome.REFUSED);
                assertThat(house.latest(CARER).details())
                        .containsEntry("cohort", cohort.toString())
                        .containsEntry("reason", "unknown");
            }
        }
    }

    @Test
    void patientsOutsideTheCohortAndForgedKeysAreAlike() {
        house.account("treize", "u13", Reading.NOMINATIVE);
        UUID ten = house.cohort("treize");

        assertThat(exploration
                        .patient(
                                "treize",
                                ten,
                                Reading.NOMINATIVE,
                                house.patient(35).pseudonym())
                        .identity()
                        .orElseThrow()
                        .familyName())
                .contains("Nom35");
        AuditLine opened = house.latest("treize");
        assertThat(opened.action()).isEqualTo(AuditAction.PATIENT);
        assertThat(opened.outcome()).isEqualTo(AuditOutcome.DONE);
        assertThat(opened.patients()).containsExactly(house.patient(35).number());
        assertThat(opened.units()).containsExactly(house.number("u13"));
        List<String> keys = List.of(
                house.patient(3).pseudonym(),
                "",
                "0",
                "' or '1'='1",
                "\0",
                "0".repeat(26),
                String.valueOf(house.patient(35).number()));
        for (String key : keys) {
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> exploration.patient("treize", ten, Reading.NOMINATIVE, key),
                    () -> record("treize", ten, Reading.NOMINATIVE, key))) {
                assertThatThrownBy(call)
                        .as(key)
                        .isInstanceOf(NoSuchElementException.class)
                        .hasMessage("No such patient");
                AuditLine refused = house.latest("treize");
                assertThat(refused.action()).isEqualTo(AuditAction.PATIENT);
                assertThat(refused.outcome()).isEqualTo(AuditOutcome.REFUSED);
            }
        }
    }

    @Test
    void unit12DoesNotOpenUnit112() {
        long everywhere = house.account("mobile", "u1", Reading.NOMINATIVE);
        UUID all = house.cohort("mobile");
        house.account("mobile", "u12", Reading.NOMINATIVE);
        house.end(everywhere);
        assertThat(List.of(house.number("u12"), house.number("u112"))).containsExactly("12", "112");

        assertThat(exploration.sight("mobile", all, Reading.NOMINATIVE)).isEqualTo(new Sight(40, 20));
        PatientList page = exploration.patients("mobile", all, names("", Optional.empty(), 50));
        assertThat(page.total()).isEqualTo(20);
        assertThat(page.rows())
                .hasSize(20)
                .allSatisfy(row -> assertThat(row.line().number())
                        .isLessThanOrEqualTo(house.patient(19).number()));
        assertThat(diagnoses("mobile", all, Reading.NOMINATIVE, Optional.empty())
                        .page()
                        .total())
                .isEqualTo(20);
        assertThat(exploration
                        .patients("mobile", all, names("Nom25", Optional.empty(), 50))
                        .found())
                .isZero();
        assertThatThrownBy(() -> exploration.patient(
                        "mobile", all, Reading.NOMINATIVE, house.patient(25).pseudonym()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anAccessThatEndsBetweenTwoPagesEndsTheList() {
        long access = house.account("vacataire", "u1", Reading.NOMINATIVE);
        UUID all = house.cohort("vacataire");
        PatientList first = exploration.patients("vacataire", all, names("", Optional.empty(), 10));
        Lines lines = diagnoses("vacataire", all, Reading.NOMINATIVE, Optional.empty());
        assertThat(first.next()).isPresent();
        assertThat(lines.page().next()).isPresent();

        house.end(access);

        assertThat(exploration.readings("vacataire")).isEmpty();
        assertRefused("vacataire", () -> exploration.patients("vacataire", all, names("", first.next(), 10)));
        assertRefused(
                "vacataire",
                () -> diagnoses(
                        "vacataire", all, Reading.NOMINATIVE, lines.page().next()));
        assertRefused(
                "vacataire",
                () -> exploration.patient(
                        "vacataire",
                        all,
                        Reading.NOMINATIVE,
                        first.rows().getFirst().key()));
    }

    @Test
    void cursorsOfOtherListsAndForgedOnesAreRefused() {
        String next = exploration
                .patients(CARER, carers, names("", Optional.empty(), 10))
                .next()
                .orElseThrow();
        assertThat(next).doesNotContainIgnoringCase("nom").matches("[a-z]+-up-[0-9]+");

        for (String forged :
                List.of("", "x", next + "0000", next.replace("up", "down"), "age-up-1", "name-up-999999")) {
            assertThatThrownBy(() -> exploration.patients(CARER, carers, names("", Optional.of(forged), 10)))
                    .as(forged)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> diagnoses(CARER, carers, Reading.NOMINATIVE, Optional.of(forged)))
                    .as(forged)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (int limit : new int[] {0, -1, 201}) {
            assertThatThrownBy(() -> exploration.patients(CARER, carers, names("", Optional.empty(), limit)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void linesComeWithTheirPeople() {
        Lines page = diagnoses(CARER, carers, Reading.NOMINATIVE, Optional.empty());

        assertThat(page.page().total()).isEqualTo(Patients.SIZE);
        assertThat(page.page().lines())
                .hasSize(10)
                .allSatisfy(line ->
                        assertThat(page.people()).containsKey(line.common().patient()));
        assertThat(page.people()).hasSize(10);
        assertThat(page.people().values())
                .allSatisfy(row -> assertThat(row.identity()).isPresent());
        AuditLine line = house.latest(CARER);
        assertThat(line.details()).containsEntry("kind", "DIAGNOSIS").containsEntry("rows", "10");
        assertThat(line.patients())
                .containsExactlyInAnyOrderElementsOf(page.people().keySet());
        Lines blind = diagnoses(RESEARCHER, researchers, Reading.PSEUDONYMISED, Optional.empty());
        assertThat(blind.people()).hasSize(10);
        assertThat(blind.people().values())
                .allSatisfy(row -> assertThat(row.identity()).isEmpty());
        assertThat(blind.page().lines())
                .allSatisfy(one -> assertThat(one.common().sourceId()).isEmpty());
    }

    @Test
    void aRecordHoldsOnePatientWhateverTheQueryNames() {
        int number = house.patient(7).number();
        Lines record = exploration.record(
                CARER,
                carers,
                Reading.NOMINATIVE,
                house.patient(7).pseudonym(),
                LineQuery.of(LineKind.LABORATORY).withPatient(house.patient(8).number()),
                LineOrder.HIGHEST,
                Optional.empty());

        assertThat(record.page().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.common().patient()).isEqualTo(number));
        assertThat(record.people()).containsOnlyKeys(number);
    }

    @Test
    void whatCannotBeWrittenDownIsNotAnswered() throws Exception {
        try {
            asOwner("revoke insert on audit from \"" + house.applicationRole() + "\"");
            assertThatThrownBy(() -> exploration.patients(CARER, carers, names("", Optional.empty(), 10)))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> exploration.patient(
                            CARER, carers, Reading.NOMINATIVE, house.patient(1).pseudonym()))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> diagnoses(CARER, carers, Reading.NOMINATIVE, Optional.empty()))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> house.cohorts().rename(CARER, carers, "renamed"))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            asOwner("grant insert on audit to \"" + house.applicationRole() + "\"");
        }
        assertThat(house.cohorts().find(CARER, carers).orElseThrow().name()).isEqualTo("Tous");
    }

    private void asOwner(String sql) throws Exception {
        try (Connection connection = house.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertRefused(String login, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SecurityException.class).hasMessageNotContainingAny("Nom", "80", "Élise");
        AuditLine line = house.latest(login);
        assertThat(line.outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(line.details()).containsEntry("reason", "reading");
    }

    private Lines diagnoses(String login, UUID cohort, Reading reading, Optional<String> cursor) {
        return exploration.lines(
                login, cohort, reading, LineQuery.of(LineKind.DIAGNOSIS), LineOrder.NEWEST, cursor, 10);
    }

    private Lines record(String login, UUID cohort, Reading reading, String key) {
        return exploration.record(
                login, cohort, reading, key, LineQuery.of(LineKind.STAY), LineOrder.OLDEST, Optional.empty());
    }

    private static PatientListQuery names(String text, Optional<String> cursor, int limit) {
        return new PatientListQuery(Reading.NOMINATIVE, text, Order.NAME, true, cursor, limit);
    }

    private static PatientListQuery blind(Order order, String text, Optional<String> cursor) {
        return new PatientListQuery(Reading.PSEUDONYMISED, text, order, true, cursor, 50);
    }
}
