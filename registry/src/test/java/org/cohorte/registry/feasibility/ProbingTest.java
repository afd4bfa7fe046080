package org.cohorte.registry.feasibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.registry.testing.MovableClock;
import org.junit.jupiter.api.Test;

/** Which requests are near, and for how long. */
class ProbingTest {

    private static final Masking RULE = new Masking(10, 10);

    private final MovableClock clock = MovableClock.at("2026-06-01T10:00:00Z");
    private final Probing probing = new Probing(clock);
    private int asked;

    /** Asks something new about these diagnoses; the total is as it is shown. */
    private Probing.Verdict ask(long total, String... diagnoses) {
        return ask("request-" + asked++, total, diagnoses);
    }

    private Probing.Verdict ask(String fingerprint, long total, String... diagnoses) {
        return probing.look("somebody", request(diagnoses), answer(fingerprint, total), RULE);
    }

    private static Request request(String... diagnoses) {
        Node[] nodes = Stream.of(diagnoses).map(ProbingTest::diagnosis).toArray(Node[]::new);
        return new Request(Population.everyone(), Group.all("root", nodes), List.of());
    }

    private static DiagnosisCriterion diagnosis(String code) {
        return new DiagnosisCriterion(
                code,
                Optional.empty(),
                false,
                List.of(new Code("cim10", code)),
                Set.of(),
                Set.of(),
                EventOptions.none());
    }

    private static CountAnswer answer(String fingerprint, long total) {
        return new CountAnswer(
                total,
                total,
                List.of(),
                new Demographics(total, 0, 0, total, 0, List.of(), 0, List.of(), List.of(), List.of()),
                List.of(),
                new IndexState(1, Instant.EPOCH, total, total, total),
                Duration.ZERO,
                fingerprint,
                List.of(),
                List.of(),
                Optional.of(RULE));
    }

    @Test
    void isToSharedHalfOfTheCriteriaAndAFigureOneStepAway() {
        ask(100, "I10", "E11");
        assertThat(ask(110, "I10", "E14").near()).as("half in common, one step").isEqualTo(2);
        assertThat(ask(90, "I10").near()).as("one step below the first alone").isEqualTo(2);
        assertThat(ask(100, "J45", "N18").near()).as("nothing in common").isEqualTo(1);
        assertThat(ask(130, "I10", "E11").near()).as("another figure").isEqualTo(1);
        assertThat(ask(100).near())
                .as("everybody is near to whatever has that figure")
                .isEqualTo(5);
    }

    @Test
    void aHiddenFigureIsOneStepBelowTheSmallestThatIsShown() {
        ask(Masking.BELOW, "I10");
        assertThat(ask(10, "I10").near()).isEqualTo(2);
        assertThat(ask(20, "I10").near()).isEqualTo(2);
    }

    @Test
    void theSameRequestIsAskedAsOftenAsOneLikes() {
        for (int i = 0; i < 100; i++) {
            assertThat(ask("the same", 100, "I10").near()).isEqualTo(1);
        }
    }

    @Test
    void aSeriesIsSlowedThenStoppedAndForgottenAnHourLater() {
        for (int near = 1; near <= Probing.MOST; near++) {
            Probing.Verdict verdict = ask(100, "I10");
            assertThat(verdict.near()).isEqualTo(near);
            assertThat(verdict.stopped()).isFalse();
            assertThat(verdict.begins()).isEqualTo(near == 10);
            assertThat(verdict.pause()).isEqualTo(Duration.ofMillis(250L * Math.max(0, near - 9)));
        }
        assertThat(ask(100, "I10").stopped()).isTrue();
        assertThat(probing.look("somebody else", request("I10"), answer("theirs", 100), RULE)
                        .near())
                .isEqualTo(1);

        clock.advance(Probing.WINDOW.plusSeconds(1));

        assertThat(ask(100, "I10").near()).isEqualTo(1);
    }
}
