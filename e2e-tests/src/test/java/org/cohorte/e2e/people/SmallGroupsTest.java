package org.cohorte.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.ValueCondition.Operator;
import org.cohorte.query.patients.Sampling;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.disclosure.Disclosure;
import org.cohorte.registry.feasibility.Feasibility;
import org.cohorte.registry.feasibility.ProbingException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody who reads figures alone tries to find out about one patient, over a real index: the n-th patient is the one whose
 * result is n, so that a group of any size, and the same group without one patient, can be asked for.
 */
@ExtendWith(PeopleTestHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallGroupsTest {

    private static final Code POTASSIUM = new Code("loinc", "2823-3");
    private static final String EXACT = "exacte";

    /** Sizes at which the rounded figure changes, and others. */
    private static final List<Integer> SIZES = List.of(1, 5, 9, 10, 11, 12, 13, 14, 15, 16, 20, 24, 25, 26, 35, 39);

    /**
     * Of how many sizes a small group may still be, at the very least, by the multiple that figures are rounded to. The
     * narrowest that is told: exact figures 10 to 12 are shown as 10, 10 to 14 where the multiple is 10, and of two groups that
     * differ one is the larger.
     */
    private static final Map<Integer, Integer> FEWEST = Map.of(5, 2, 10, 4);

    private PeopleHouse house;

    @BeforeAll
    void open(PeopleHouse opened) {
        house = opened;
        house.account(EXACT, "u1", Reading.NOMINATIVE);
    }

    @Test
    void isNotToldByTheDifferenceOfTwoGroupsNorByAnythingElseOfTheirAnswers() {
        for (int rounding : FEWEST.keySet()) {
            house.registry().settings().put(Disclosure.ROUNDING, Integer.toString(rounding));
            try {
                SIZES.forEach(size -> attack(size, size - 1, rounding));
                attack(14, 0, rounding);
                attack(15, 20, rounding);
            } finally {
                house.registry().settings().put(Disclosure.ROUNDING, "10");
            }
        }
    }

    /** Asks for the group below a size, for one patient, and for all that sets can make of the two. */
    private void attack(int size, int patient, int rounding) {
        String login = "fouineuse-%d-%d-%d".formatted(size, patient, rounding);
        house.account(login, "u1", Reading.COUNTS);
        Node group = below("group", size, false);
        Map<String, Request> requests = new LinkedHashMap<>();
        requests.put("group", request(group));
        requests.put("without", request(group, one("one", patient, true)));
        requests.put("both", request(group, one("one", patient, false)));
        requests.put(
                "either",
                new Request(Population.everyone(), Group.any("root", group, one("one", patient, false)), List.of()));
        requests.put("others", request(below("group", size, true)));
        requests.put("one", request(one("one", patient, false)));
        Map<String, Long> exact = new LinkedHashMap<>();
        Snoop snoop = new Snoop(List.of(house.number("u12"), house.number("u112"), house.number("u13")));
        Map<String, CountAnswer> shown = new LinkedHashMap<>();
        requests.forEach((name, request) -> {
            shown.put(name, house.feasibility().count(request, login));
            exact.putAll(snoop.cells(name, house.feasibility().count(request, EXACT)));
            snoop.learn(name, shown.get(name));
        });
        snoop.sum("group", "without", "both");
        snoop.sum("either", "group", "beside");
        snoop.sum("one", "both", "beside");
        for (String part : List.of("without", "both")) {
            snoop.part(part, "group", shown.get(part));
        }
        snoop.part("both", "one", shown.get("both"));
        Deduction known = snoop.workOut();
        exact.forEach((cell, figure) -> {
            String what = cell + " of " + size + " without " + patient + ", rounded to " + rounding;
            assertThat(known.of(cell).holds(figure))
                    .as("the snoop reckons right: " + what + " is " + figure + " in " + known.of(cell))
                    .isTrue();
            if (figure < 10) {
                assertThat(known.of(cell).size())
                        .as(what + ": " + known.of(cell))
                        .isGreaterThanOrEqualTo(
                                Optional.ofNullable(FEWEST.get(rounding)).orElseThrow());
            }
        });
    }

    @Test
    void isNotToldByTheHistogramOfValues() {
        house.account("histogramme", "u1", Reading.COUNTS);

        assertThat(house.valueFigures()
                        .of(List.of(POTASSIUM), "mmol/L", EXACT)
                        .orElseThrow()
                        .bins())
                .as("nearly each patient in a bin of their own")
                .allMatch(bin -> bin < 10)
                .contains(1L);
        assertThat(house.valueFigures().of(List.of(POTASSIUM), "mmol/L", "histogramme"))
                .isEmpty();
    }

    @Test
    void isNotReachedByListsSamplesAndCohortsOfOthers() {
        house.account("liste", "u1", Reading.COUNTS);
        UUID foreign = house.cohort(EXACT);
        UUID own = house.request("liste", "Tous", Request.everyone());

        assertThat(house.exploration().readings("liste")).isEmpty();
        assertThatThrownBy(() -> house.feasibility().members(Request.everyone(), "liste"))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> house.cohorts().create("liste", own, 1, "")).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> house.cohorts().sample("liste", foreign, Sampling.ofCount(1, 1, false), ""))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> house.exploration().sight("liste", foreign, Reading.COUNTS))
                .isInstanceOfAny(SecurityException.class, NoSuchElementException.class);
    }

    @Test
    void isNotSearchedForByManyNearRequestsWhichAreSlowedThenStopped() {
        house.account("sonde", "u1", Reading.COUNTS);
        List<Duration> pauses = new ArrayList<>();
        Feasibility feasibility = house.feasibility(pauses::add);
        List<Request> near = new ArrayList<>();
        for (int out = 0; out < 35; out++) {
            near.add(request(below("group", 38, false), one("one", out, true)));
        }

        near.subList(0, 30).forEach(request -> feasibility.count(request, "sonde"));

        assertThat(pauses.subList(0, 9)).containsOnly(Duration.ZERO);
        assertThat(pauses.subList(9, 30)).isSorted().first().isEqualTo(Duration.ofMillis(250));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofMillis(5_250));
        assertThat(house.audit("sonde", 100))
                .filteredOn(line -> line.action() == AuditAction.PROBING)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.outcome()).isEqualTo(AuditOutcome.DONE);
                    assertThat(line.details()).isEqualTo(Map.of("what", "SLOWED", "near", "10"));
                });

        for (Request request : near.subList(30, 35)) {
            assertThatThrownBy(() -> feasibility.count(request, "sonde")).isInstanceOf(ProbingException.class);
            AuditLine line = house.latest("sonde");
            assertThat(line.action()).isEqualTo(AuditAction.PROBING);
            assertThat(line.outcome()).isEqualTo(AuditOutcome.REFUSED);
        }
        assertThat(feasibility.count(near.getFirst(), "sonde").total())
                .as("what was told is told again")
                .isEqualTo(40);
        assertThat(feasibility.count(request(below("few", 12, false)), "sonde").total())
                .as("another figure is another question")
                .isEqualTo(10);
        near.forEach(request -> feasibility.count(request, EXACT));
        assertThat(pauses.subList(30, pauses.size()))
                .as("whoever reads lines may ask anything")
                .containsOnly(Duration.ZERO);
    }

    private static Request request(Node... nodes) {
        return new Request(Population.everyone(), Group.all("root", nodes), List.of());
    }

    /** As many patients as the size says. */
    private static Node below(String id, int size, boolean exclude) {
        return potassium(
                id, new ValueCondition(Operator.LESS, new BigDecimal(size), Optional.empty(), "mmol/L"), exclude);
    }

    private static Node one(String id, int patient, boolean exclude) {
        return potassium(
                id, new ValueCondition(Operator.EQUAL, new BigDecimal(patient), Optional.empty(), "mmol/L"), exclude);
    }

    private static Node potassium(String id, ValueCondition value, boolean exclude) {
        return new LaboratoryCriterion(
                id,
                Optional.empty(),
                exclude,
                List.of(POTASSIUM),
                Optional.of(value),
                Set.of(),
                true,
                EventOptions.none());
    }
}
