package org.cohorte.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohorte.query.answer.Masking.BELOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.CountAnswer.LeftOut;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.Demographics.AgeBand;
import org.cohorte.query.answer.Demographics.Slice;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.values.ValueDistribution;
import org.junit.jupiter.api.Test;

/** No exact figure of an answer is left once the rule has passed. */
class DisclosureTest {

    private static final CountAnswer EXACT = new CountAnswer(
            12_345,
            1_003,
            List.of(
                    new NodeCount("root", 1_003, OptionalLong.empty(), OptionalLong.empty()),
                    new NodeCount("few", 7, OptionalLong.of(1_004), OptionalLong.of(1))),
            new Demographics(
                    501,
                    497,
                    5,
                    998,
                    5,
                    List.of(
                            new AgeBand(0, OptionalInt.of(4), 3, 0, 0),
                            new AgeBand(5, OptionalInt.empty(), 498, 497, 5)),
                    0,
                    List.of(new Slice("31", 523), new Slice("9", 522), new Slice("8", 4), new Slice("7", 3)),
                    List.of(new Slice("2026-01", 44), new Slice("2026-02", 2)),
                    List.of(new Slice("inpatient", 46))),
            List.of(new LeftOut("few", 3)),
            new IndexState(1, Instant.EPOCH, 20_001, 50_001, 900_001),
            Duration.ofMillis(3),
            "f".repeat(64));

    @Test
    void emptiesSmallBinsOfADistributionAndRoundsTheOthers() {
        ValueDistribution exact = new ValueDistribution(
                "umol/L", 0, 10, List.of(3L, 123L, 9L, 48L), 183, 77, 4, OptionalDouble.of(45), OptionalDouble.of(104));

        ValueDistribution shown = new Disclosure(10, 10).apply(exact).orElseThrow();

        assertThat(shown.bins()).containsExactly(120L, 0L, 50L);
        assertThat(shown.start()).as("where the first that is shown begins").isEqualTo(10);
        assertThat(shown.values()).isEqualTo(170);
        assertThat(shown.patients()).isEqualTo(80);
        assertThat(shown.leftOut()).isZero();
        assertThat(new Disclosure(100, 10).apply(exact)).as("too few patients").isEmpty();
        ValueDistribution scattered = new ValueDistribution(
                "umol/L", 0, 10, List.of(9L, 0L, 9L), 18, 18, 0, OptionalDouble.empty(), OptionalDouble.empty());
        assertThat(new Disclosure(10, 10).apply(scattered)).as("no bin to show").isEmpty();
    }

    /** That nobody has a code is a figure, zero; that two criteria are the same is none. */
    @Test
    void leavesAdviceOutThatRestsOnTheData() {
        Problem data = advice(ProblemCodes.NOBODY_HAS_CODE);
        Problem embedded = new Problem(
                "few",
                "",
                ProblemCodes.EMBEDDED_ADVICE,
                Map.of("advice", ProblemCodes.NOBODY_HAS_CODE),
                "",
                Problem.Severity.WARNING);
        Problem form = advice(ProblemCodes.DUPLICATE_CRITERION);

        CountAnswer shown = new Disclosure(10, 10).apply(EXACT.withAdvice(List.of(data, embedded, form)));

        assertThat(shown.advice()).containsExactly(form);
    }

    private static Problem advice(String code) {
        return new Problem("few", "", code, Map.of(), "", Problem.Severity.WARNING);
    }

    @Test
    void leavesOnlyMultiplesAndHiddenFigures() {
        for (int rounding : List.of(5, 10)) {
            CountAnswer shown = new Disclosure(10, rounding).apply(EXACT);

            assertThat(figures(shown)).allMatch(figure -> figure < 0 || (figure >= 10 && figure % rounding == 0));
            assertThat(shown.masking()).contains(new Masking(10, rounding));
            assertThat(shown.fingerprint()).isEqualTo(EXACT.fingerprint());
        }
    }

    @Test
    void givesTheSameFigureEachTime() {
        Disclosure rule = new Disclosure(10, 10);

        CountAnswer shown = rule.apply(EXACT);

        assertThat(rule.apply(EXACT)).isEqualTo(shown);
        assertThat(shown.total()).isEqualTo(1_000);
        assertThat(shown.nodes().get(1))
                .isEqualTo(new NodeCount("few", BELOW, OptionalLong.of(1_000), OptionalLong.of(BELOW)));
        assertThat(shown.leftOut()).isEmpty();
    }

    @Test
    void listsNoneOfWhatItHidesAndDoesNotTellWhichOfTwoEqualFiguresIsLarger() {
        Demographics shown = new Disclosure(10, 10).apply(EXACT).demographics();

        assertThat(shown.units()).containsExactly(new Slice("31", 520), new Slice("9", 520));
        assertThat(shown.staysByMonth()).containsExactly(new Slice("2026-01", 40));
        assertThat(shown.staysByType()).containsExactly(new Slice("inpatient", 50));
    }

    @Test
    void refusesARuleThatProtectsNobody() {
        assertThatThrownBy(() -> new Disclosure(0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Disclosure(10, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Long> figures(CountAnswer answer) {
        Demographics d = answer.demographics();
        LongStream nodes = answer.nodes().stream()
                .flatMapToLong(node -> LongStream.concat(
                        LongStream.of(node.alone()),
                        LongStream.concat(node.remain().stream(), node.removes().stream())));
        LongStream sexes = LongStream.of(d.female(), d.male(), d.other(), d.alive(), d.deceased(), d.ageUnknown());
        LongStream ages = d.ages().stream().flatMapToLong(a -> LongStream.of(a.female(), a.male(), a.other()));
        LongStream slices = Stream.of(d.units(), d.staysByMonth(), d.staysByType())
                .flatMap(List::stream)
                .mapToLong(Slice::count);
        LongStream left = answer.leftOut().stream().mapToLong(LeftOut::values);
        return Stream.of(LongStream.of(answer.population(), answer.total()), nodes, sexes, ages, slices, left)
                .flatMap(LongStream::boxed)
                .toList();
    }
}
