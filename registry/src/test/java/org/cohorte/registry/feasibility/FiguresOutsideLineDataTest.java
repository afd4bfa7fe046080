package org.cohorte.registry.feasibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.Registry;
import org.cohorte.registry.disclosure.Disclosure;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures for those who read lines here and count there; and what two near figures tell together. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresOutsideLineDataTest {

    private static final int MOST = 34;

    /** Differences that any two figures leave possible, at the very least. */
    private static final int FEWEST = 5;

    private Registry registry;
    private SmallHospital hospital;

    @BeforeAll
    void fill(TestDatabase.Access database) {
        registry = database.registry(Clock.systemUTC());
        hospital = SmallHospital.in(registry);
        grant("mixed", "group", Reading.COUNTS);
        grant("mixed", "north", Reading.PSEUDONYMISED);
        grant("mixed", "ward", Reading.NOMINATIVE);
        grant("reader", "north", Reading.PSEUDONYMISED);
        grant("reader", "ward", Reading.NOMINATIVE);
        grant("figures", "group", Reading.COUNTS);
    }

    @Test
    void areCoarseAsSoonAsOnePatientMayBeOutside() {
        Scope everything = Scope.ofWholeHospital(Reading.COUNTS, false);
        for (List<String> chosen : List.of(
                List.<String>of(),
                List.of(hospital.number("group")),
                List.of(hospital.number("south")),
                List.of(hospital.number("ward"), hospital.number("south")))) {
            RecordingEngine engine = new RecordingEngine(1_234, List.of());

            CountAnswer answer = count(engine, "mixed", chosen);

            assertThat(answer.total()).as(chosen.toString()).isEqualTo(1_230);
            assertThat(answer.masking()).isPresent();
            assertThat(engine.calls().getFirst().scope()).isEqualTo(everything);
        }
    }

    @Test
    void areExactWhereEveryChosenUnitIsInsideTheLineData() {
        RecordingEngine pseudonymised = new RecordingEngine(1_234, List.of());
        assertThat(count(pseudonymised, "mixed", List.of(hospital.number("nephrology"), hospital.number("ward")))
                        .total())
                .isEqualTo(1_234);
        assertThat(pseudonymised.calls().getFirst().scope())
                .isEqualTo(Scope.ofUnits(Set.of(hospital.number("north")), Reading.PSEUDONYMISED, false));

        RecordingEngine nominative = new RecordingEngine(3, List.of());
        assertThat(count(nominative, "mixed", List.of(hospital.number("ward"))).total())
                .isEqualTo(3);
        assertThat(nominative.calls().getFirst().scope())
                .isEqualTo(Scope.ofUnits(Set.of(hospital.number("ward")), Reading.NOMINATIVE, false));
    }

    @Test
    void areExactEverywhereForThoseWhoCountNoFurtherThanTheyRead() {
        RecordingEngine engine = new RecordingEngine(1_234, List.of());

        assertThat(count(engine, "reader", List.of()).total()).isEqualTo(1_234);
        assertThat(engine.calls().getFirst().scope())
                .isEqualTo(Scope.ofUnits(Set.of(hospital.number("north")), Reading.PSEUDONYMISED, false));
        assertThatThrownBy(() -> count(engine, "reader", List.of(hospital.number("south"))))
                .isInstanceOf(InvalidRequestException.class);
    }

    /**
     * The difference of two counts: whoever asks for a group and for the same group without somebody must not learn
     * whether that person is in it. Whatever the two figures, they stay true for many differences.
     */
    @Test
    void ofTwoNearRequestsNeverTellASmallDifference() {
        for (int rounding : List.of(5, 10)) {
            registry.settings().put(Disclosure.ROUNDING, Integer.toString(rounding));
            try {
                Map<Long, Set<Integer>> exactByShown = new HashMap<>();
                for (int exact = 0; exact <= MOST; exact++) {
                    exactByShown
                            .computeIfAbsent(shown(exact), figure -> new TreeSet<>())
                            .add(exact);
                }
                exactByShown.remove(shown(MOST));

                exactByShown
                        .values()
                        .forEach(first -> exactByShown.values().forEach(second -> {
                            Set<Integer> differences = new TreeSet<>();
                            first.forEach(a -> second.forEach(b -> differences.add(b - a)));
                            assertThat(differences)
                                    .as("rounded to " + rounding + ": from " + first + " to " + second)
                                    .hasSizeGreaterThanOrEqualTo(FEWEST);
                        }));
            } finally {
                registry.settings().put(Disclosure.ROUNDING, "10");
            }
        }
    }

    private long shown(int exact) {
        return count(new RecordingEngine(exact, List.of()), "figures", List.of())
                .total();
    }

    private CountAnswer count(RecordingEngine engine, String login, List<String> units) {
        return registry.feasibility(engine, Optional::empty)
                .count(new Request(new Population(units), Group.all("root"), List.of()), login);
    }

    private void grant(String login, String unit, Reading reading) {
        registry.accountDirectory().put(login, "Compte de test");
        registry.accesses()
                .grant(login, hospital.number(unit), reading, Instant.EPOCH, Optional.empty(), Optional.empty());
    }
}
