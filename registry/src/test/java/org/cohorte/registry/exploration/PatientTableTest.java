package org.cohorte.registry.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.Registry;
import org.cohorte.registry.exploration.PatientListQuery.Order;
import org.cohorte.registry.exploration.PatientTable.Person;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.PatientRecord;
import org.cohorte.registry.testing.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders, pages and searches of patients, in PostgreSQL. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final int MANY = 12_000;
    private static final int FILLERS_FROM = 7;

    private DSLContext database;
    private PatientTable table;
    private Map<String, KnownPatient> known;

    @BeforeAll
    void fill(TestDatabase.Access access) {
        Registry registry = access.registry(Clock.systemUTC());
        database = DSL.using(access.application().dataSource(), SQLDialect.POSTGRES);
        table = new PatientTable(database);
        List<PatientRecord> patients = new ArrayList<>(List.of(
                patient("s0", "8001", "Élisée", "Jean-Noël", "1990-03-01"),
                patient("s1", "8002", "O'Brien", "Zoë", "1990-03-02"),
                patient("s2", "8010", "Smith", "Ann", "1950-01-01"),
                patient("s3", "9100", "Smith Jones", "Al", "2004-02-29"),
                patient("s4", "9%_", "Œuvrard", "Ægir 🫘", "1970-07-07"),
                patient("s5", "", "", "", ""),
                patient("s6", "9999", "elisabeth", "d’Arc", "2026-02-28")));
        Random random = new Random(7);
        for (int i = FILLERS_FROM; i < MANY; i++) {
            String born =
                    LocalDate.of(1940, 1, 1).plusDays(random.nextInt(30_000)).toString();
            patients.add(patient("s" + i, "7" + i, "Filler" + random.nextInt(500), "N" + random.nextInt(9), born));
        }
        known = registry.identities().putPatients(patients);
    }

    @Test
    void namesAreOrderedWithoutAccentsAndThoseWithoutOneComeLast() {
        assertThat(sources(list(Order.NAME, true, ""), few()))
                .containsExactly("s6", "s0", "s1", "s4", "s2", "s3", "s5");
        assertThat(sources(list(Order.NAME, false, ""), few()))
                .containsExactly("s5", "s3", "s2", "s4", "s1", "s0", "s6");
    }

    @Test
    void ippAndBirthDaysAreOrdered() {
        assertThat(sources(list(Order.IPP, true, ""), few())).containsExactly("s0", "s1", "s2", "s4", "s3", "s6", "s5");
        assertThat(sources(list(Order.BIRTH, true, ""), few()))
                .containsExactly("s2", "s4", "s0", "s1", "s3", "s6", "s5");
    }

    /** On the eve of their birthday people have not completed the year; those of 29 February complete it on 1 March. */
    @Test
    void agesAreCompletedYearsAndEqualOnesAreInTheOrderOfPseudonymsAlone() {
        List<String> byAge = sources(list(Order.AGE, true, ""), few());

        assertThat(byAge).startsWith("s6", "s3").endsWith("s4", "s2", "s5");
        assertThat(byAge.indexOf("s1")).isLessThan(byAge.indexOf("s0"));
    }

    @Test
    void findsByTheBeginningsOfEveryWord() {
        assertThat(find("elis")).containsExactlyInAnyOrder("s0", "s6");
        assertThat(find("  noel ÉLIS ")).containsExactly("s0");
        assertThat(find("lisee")).isEmpty();
        assertThat(find("o'br")).containsExactly("s1");
        assertThat(find("OBrien")).isEmpty();
        assertThat(find("oeuv aegir")).containsExactly("s4");
        assertThat(find("smith")).containsExactlyInAnyOrder("s2", "s3");
        assertThat(find("d'arc")).containsExactly("s6");
    }

    @Test
    void findsByTheBeginningOfAnIppAndOfAPseudonym() {
        assertThat(find("80")).containsExactlyInAnyOrder("s0", "s1", "s2");
        assertThat(find("8010")).containsExactly("s2");
        assertThat(find("9%_")).containsExactly("s4");
        assertThat(find(pseudonym("s3"))).containsExactly("s3");
        assertThat(find(pseudonym("s3").substring(0, 8).toLowerCase(Locale.ROOT)))
                .containsExactly("s3");
    }

    @Test
    void signsAloneFindNobodyAndNothingFindsEverybody() {
        for (String text : List.of("%", "_", "'", "' or '1'='1", ":*", "\\", "*", "|", "!", "\0%", "🫘")) {
            assertThat(find(text)).as(text).isEmpty();
        }
        assertThat(find(" \0 ")).hasSize(FILLERS_FROM);
        assertThatThrownBy(() -> find("a".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readersOfPseudonymsSearchPseudonymsAndGetNoIdentity() {
        PatientListQuery list = new PatientListQuery(
                Reading.PSEUDONYMISED, pseudonym("s0").substring(0, 9), Order.PSEUDONYM, true, Optional.empty(), 10);

        assertThat(table.page(few(), list, OptionalInt.empty(), TODAY))
                .containsExactly(new Person(known.get("s0").number(), pseudonym("s0"), Optional.empty()));
        for (String text : List.of("Élisée", "o'brien", "smith jones", "Zoë", "W", "2004-02-29", "9%_")) {
            assertThatThrownBy(() -> PatientText.meaning(text, Reading.PSEUDONYMISED))
                    .as(text)
                    .isInstanceOf(SecurityException.class)
                    .hasMessageNotContaining(text);
        }
        assertThat(table.found(few(), "ELISEE", Reading.PSEUDONYMISED))
                .as("a name that could be a pseudonym is taken for one")
                .isZero();
    }

    @Test
    void pagesFollowEachOtherAndEverybodyIsOnOneOfThem() {
        PatientSet most = PatientSet.of(
                known.values().stream().mapToInt(KnownPatient::number).filter(number -> number % 5 != 0));
        for (Order order : Order.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                List<Integer> paged = walk(most, order, ascending, 997);
                assertThat(new HashSet<>(paged)).as("%s once each", order).hasSize(paged.size());
                assertThat(PatientSet.of(paged.stream().mapToInt(Integer::intValue)))
                        .as("%s everybody", order)
                        .isEqualTo(most);
                assertThat(paged)
                        .as("%s %s as at once", order, ascending)
                        .isEqualTo(walk(most, order, ascending, MANY));
            }
        }
    }

    @Test
    void smallAndLargeSetsAreOrderedAlike() {
        int[] numbers =
                known.values().stream().mapToInt(KnownPatient::number).sorted().toArray();
        PatientSet large = PatientSet.of(numbers);
        Set<Integer> small = new HashSet<>();
        IntStream.range(0, 300).forEach(i -> small.add(numbers[i * 37]));
        for (Order order : Order.values()) {
            List<Integer> ofLarge = new ArrayList<>(walk(large, order, true, MANY));
            ofLarge.removeIf(number -> !small.contains(number));
            assertThat(walk(PatientSet.of(small.stream().mapToInt(Integer::intValue)), order, true, MANY))
                    .isEqualTo(ofLarge);
        }
    }

    @Test
    void descendingIsTheReverse() {
        for (Order order : Order.values()) {
            List<Integer> down = new ArrayList<>(walk(few(), order, false, 100));
            Collections.reverse(down);
            assertThat(down).isEqualTo(walk(few(), order, true, 100));
        }
    }

    @Test
    void aPageOfALargeSetIsReadInTheOrderOfAnIndex(TestDatabase.Access access) {
        DSL.using(access.owner().dataSource(), SQLDialect.POSTGRES).execute("analyze patient");
        for (Order order : List.of(Order.NAME, Order.IPP, Order.BIRTH, Order.SEX)) {
            OrderKey key = OrderKey.of(order, TODAY);
            String plan = database.explain(database.select(DSL.field("number"))
                            .from("patient")
                            .where(SetCondition.of(PatientSet.of(IntStream.range(1, MANY))))
                            .and(key.after(known.get("s2").number(), true))
                            .orderBy(key.sorting(true))
                            .limit(51))
                    .plan();
            assertThat(plan).as(order.name()).contains("Index").doesNotContain("Sort");
        }
    }

    private List<Integer> walk(PatientSet patients, Order order, boolean ascending, int page) {
        List<Integer> all = new ArrayList<>();
        OptionalInt after = OptionalInt.empty();
        while (true) {
            PatientListQuery list =
                    new PatientListQuery(Reading.NOMINATIVE, "", order, ascending, Optional.empty(), page);
            List<Integer> rows = table.page(patients, list, after, TODAY).stream()
                    .map(Person::number)
                    .toList();
            all.addAll(rows.subList(0, Math.min(page, rows.size())));
            if (rows.size() <= page) {
                return all;
            }
            after = OptionalInt.of(all.getLast());
        }
    }

    private PatientSet few() {
        return PatientSet.of(
                IntStream.range(0, FILLERS_FROM).map(i -> known.get("s" + i).number()));
    }

    private List<String> find(String text) {
        List<String> found = sources(list(Order.PSEUDONYM, true, text), few());
        assertThat(table.found(few(), text, Reading.NOMINATIVE)).isEqualTo(found.size());
        return found;
    }

    private List<String> sources(PatientListQuery list, PatientSet patients) {
        return table.page(patients, list, OptionalInt.empty(), TODAY).stream()
                .map(person -> source(person.number()))
                .toList();
    }

    private String source(int number) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().number() == number)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private String pseudonym(String source) {
        return known.get(source).pseudonym();
    }

    private static PatientListQuery list(Order order, boolean ascending, String text) {
        return new PatientListQuery(Reading.NOMINATIVE, text, order, ascending, Optional.empty(), 100);
    }

    private static PatientRecord patient(String source, String ipp, String family, String given, String born) {
        return new PatientRecord(
                source,
                given(ipp),
                given(family),
                given(given),
                given(born).map(LocalDate::parse),
                source.hashCode() % 2 == 0 ? "female" : "male",
                Optional.empty());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
