package org.cohorte.registry.perimeter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.Registry;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tree, read as far as a scope goes. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresPerimetersTest {

    private static final Scope ALL = Scope.ofWholeHospital(Reading.COUNTS, false);

    private Registry registry;
    private Perimeters perimeters;
    private SmallHospital hospital;

    @BeforeAll
    void fill(TestDatabase.Access database) {
        registry = database.registry(Clock.systemUTC());
        perimeters = registry.perimeters();
        assertThat(perimeters.root()).isEmpty();
        hospital = SmallHospital.in(registry);
    }

    @Test
    void startsAtTheRootOrAtTheUnitsOfTheScope() {
        assertThat(perimeters.root()).get().satisfies(root -> {
            assertThat(root.sourceId()).isEqualTo("group");
            assertThat(root.parent()).isEmpty();
            assertThat(root.leaf()).isFalse();
        });
        assertThat(sources(perimeters.tops(ALL))).containsExactly("group");
        assertThat(sources(perimeters.tops(only("south", "nephrology")))).containsExactly("south", "nephrology");
        assertThat(perimeters.tops(Scope.ofUnits(Set.of(), Reading.COUNTS, false)))
                .isEmpty();
    }

    @Test
    void listsChildrenByNameForWhoeverCoversTheParent() {
        String nephrology = hospital.number("nephrology");

        assertThat(sources(perimeters.children(nephrology, ALL))).containsExactly("dialysis", "ward");
        assertThat(sources(perimeters.children(nephrology, only("north")))).containsExactly("dialysis", "ward");
        assertThat(perimeters.children(nephrology, only("south"))).isEmpty();
        assertThat(perimeters.children(nephrology, only("dialysis"))).isEmpty();
        assertThat(perimeters.children(hospital.number("dialysis"), ALL)).isEmpty();
    }

    @Test
    void tellsUnit12FromUnit112() {
        String twelve = hospital.sourceOf("12");
        Scope scope = Scope.ofUnits(Set.of("12"), Reading.NOMINATIVE, false);

        assertThat(perimeters.find("12", scope))
                .get()
                .extracting(Perimeter::sourceId)
                .isEqualTo(twelve);
        assertThat(perimeters.find("112", scope)).isEmpty();
        assertThat(perimeters.find("1", scope)).isEmpty();
        assertThat(perimeters.search("unite", 500, scope))
                .extracting(Perimeter::number)
                .containsExactly("12");
        assertThat(perimeters.children("112", scope)).isEmpty();
    }

    @Test
    void takesOnlyNumbersAsTheIndexWritesThem() {
        for (String forged :
                List.of("", "0", "-1", "012", " 12", "12 ", "１２", "12;", "99999999999", "2147483648", "x")) {
            assertThat(perimeters.find(forged, ALL)).as(forged).isEmpty();
            assertThat(perimeters.children(forged, ALL)).as(forged).isEmpty();
        }
        assertThat(perimeters.tops(Scope.ofUnits(Set.of("012", "x"), Reading.COUNTS, false)))
                .isEmpty();
    }

    @Test
    void findsWordsWithoutAccentsNorCapitalsAndByTheirBeginning() {
        assertThat(sources(perimeters.search("NEPHRO", 10, ALL))).containsExactly("nephrology");
        assertThat(sources(perimeters.search("néphrologie service", 10, ALL))).containsExactly("nephrology");
        assertThat(sources(perimeters.search("coeur", 10, ALL))).containsExactly("cardiology");
        assertThat(sources(perimeters.search("educ therap", 10, ALL))).containsExactly("ward");
        assertThat(perimeters.search("phrologie", 10, ALL)).isEmpty();
        assertThat(perimeters.search("  % _ ' ", 10, ALL)).isEmpty();
        assertThat(perimeters.search("nephro", 10, only("south"))).isEmpty();
    }

    @Test
    void putsTheExactIdentifierFirstAndKeepsToTheLimit() {
        assertThat(sources(perimeters.search("bed-11", 3, ALL)).getFirst()).isEqualTo("bed-11");
        assertThat(sources(perimeters.search("Unité 1", 3, ALL)).getFirst()).isEqualTo("bed-1");
        assertThat(perimeters.search("Unité 1", 3, ALL)).hasSize(3);
    }

    @Test
    void namesNumbersAndPassesOverTheUnknown() {
        Map<String, Perimeter> described = perimeters.describe(List.of(hospital.number("ward"), "9999", "no"));

        assertThat(described).containsOnlyKeys(hospital.number("ward"));
        assertThat(described.values()).extracting(Perimeter::leaf).containsExactly(true);
    }

    @Test
    void givesEachUnitItsWayUp() {
        assertThat(hospital.places().get("dialysis").path())
                .containsExactly(number("dialysis"), number("nephrology"), number("north"), number("group"));
    }

    private int number(String sourceId) {
        return Integer.parseInt(hospital.number(sourceId));
    }

    private Scope only(String... sourceIds) {
        return Scope.ofUnits(
                Set.of(Arrays.stream(sourceIds).map(hospital::number).toArray(String[]::new)), Reading.COUNTS, false);
    }

    private static List<String> sources(List<Perimeter> found) {
        return found.stream().map(Perimeter::sourceId).toList();
    }
}
