package org.cohorte.query.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    private static final long SEED = 20261126;
    private static final PatientSet HUNDRED = PatientSet.of(IntStream.rangeClosed(1, 100));

    /** Reckoned apart from this code, from the formula alone: samples drawn years ago must come back. */
    @ParameterizedTest
    @CsvSource({
        "0, 12 13 15 25 40 67 87 89 92 100",
        "1, 10 11 15 17 18 53 66 75 79 98",
        "-1, 30 33 48 51 59 61 67 74 82 92",
        "20261101, 1 13 20 30 31 63 65 67 74 80"
    })
    void neverChanges(long seed, String numbers) {
        PatientSet expected = PatientSet.of(IntStream.of(List.of(numbers.split(" ", -1)).stream()
                .mapToInt(Integer::parseInt)
                .toArray()));
        assertThat(simple(HUNDRED, 10, seed)).isEqualTo(expected);
    }

    @Test
    void isSoManyOfTheSetAndPartOfTheNextLargerOne() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            PatientSet patients = someone(random, 1 + random.nextInt(3_000));
            int size = 1 + random.nextInt(patients.size());
            long seed = random.nextLong();
            PatientSet sample = simple(patients, size, seed);
            assertThat(sample.size()).as("seed %d, case %d", SEED, i).isEqualTo(size);
            assertThat(sample.without(patients).isEmpty()).isTrue();
            assertThat(simple(patients, size, seed)).isEqualTo(sample);
            if (size < patients.size()) {
                assertThat(sample.without(simple(patients, size + 1, seed)).isEmpty())
                        .isTrue();
            }
        }
    }

    @Test
    void otherSeedsGiveOthersAndEveryoneHasTheirChance() {
        int[] drawn = new int[101];
        for (int seed = 0; seed < 2_000; seed++) {
            PatientSet sample = simple(HUNDRED, 10, seed);
            assertThat(sample).as("seed %d", seed).isNotEqualTo(simple(HUNDRED, 10, seed + 1));
            sample.numbers().forEach(number -> drawn[number]++);
        }
        // 200 times each, with a standard deviation of 13.4.
        assertThat(IntStream.rangeClosed(1, 100).map(number -> drawn[number]).boxed())
                .allMatch(times -> times > 130 && times < 270);
    }

    @ParameterizedTest
    @CsvSource({"10, 100, 10", "0.5, 100, 1", "1.5, 100, 2", "0.01, 100, 1", "12.5, 3, 1", "50, 3, 2", "99.99, 100, 100"
    })
    void sharesAreRoundedHalfUpAndNeverNobody(BigDecimal percent, int of, int size) {
        PatientSet patients = PatientSet.of(IntStream.range(0, of));
        assertThat(Samples.draw(patients, Sampling.ofPercent(percent, 7, false), List.of())
                        .size())
                .isEqualTo(size);
    }

    @Test
    void noSampleIsLargerThanItsSet() {
        assertThat(simple(HUNDRED, 100, 3)).isEqualTo(HUNDRED);
        assertThatThrownBy(() -> simple(HUNDRED, 101, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101 patients out of 100");
        assertThatThrownBy(
                        () -> Samples.draw(PatientSet.none(), Sampling.ofPercent(BigDecimal.TEN, 3, false), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachStratumGetsItsDuePartWhateverTheirOrder() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            PatientSet patients = someone(random, 50 + random.nextInt(2_000));
            List<Stratum> strata = strata(patients, random);
            int size = 1 + random.nextInt(patients.size());
            long seed = random.nextLong();
            PatientSet sample = Samples.draw(patients, Sampling.ofCount(size, seed, true), strata);
            assertThat(sample.size()).as("seed %d, case %d", SEED, i).isEqualTo(size);
            assertThat(sample.without(patients).isEmpty()).isTrue();
            for (Stratum stratum : strata) {
                double due = (double) size * stratum.patients().size() / patients.size();
                assertThat((double) sample.and(stratum.patients()).size())
                        .as("seed %d, case %d, due %f", SEED, i, due)
                        .isGreaterThan(due - 1)
                        .isLessThan(due + 1);
            }
            Collections.shuffle(strata, random);
            assertThat(Samples.draw(patients, Sampling.ofCount(size, seed, true), strata))
                    .isEqualTo(sample);
        }
    }

    /** 7 of 7 + 3 + 10 patients: 2.45, 1.05 and 3.5, so that the largest remainder is that of the ten. */
    @Test
    void largestRemaindersGetOneMore() {
        PatientSet twenty = PatientSet.of(IntStream.rangeClosed(1, 20));
        List<Stratum> strata = List.of(
                stratum("female", 0, IntStream.rangeClosed(1, 7)), stratum("male", 0, IntStream.rangeClosed(8, 10)));
        PatientSet sample = Samples.draw(twenty, Sampling.ofCount(7, 5, true), strata);
        assertThat(sample.numbers().filter(number -> number <= 7)).hasSize(2);
        assertThat(sample.numbers().filter(number -> number > 7 && number <= 10))
                .hasSize(1);
        assertThat(sample.numbers().filter(number -> number > 10)).hasSize(4);
    }

    @Test
    void tiesGoToTheYoungerThenBySex() {
        PatientSet four = PatientSet.of(1, 2, 3, 4);
        List<Stratum> strata = List.of(
                stratum("male", 5, IntStream.of(1)),
                stratum("female", 5, IntStream.of(2)),
                stratum("male", 0, IntStream.of(3)),
                stratum("female", 10, IntStream.of(4)));
        assertThat(Samples.draw(four, Sampling.ofCount(2, 5, true), strata)).isEqualTo(PatientSet.of(2, 3));
    }

    private static PatientSet simple(PatientSet patients, int size, long seed) {
        return Samples.draw(patients, Sampling.ofCount(size, seed, false), List.of());
    }

    private static PatientSet someone(Random random, int size) {
        return PatientSet.of(IntStream.generate(() -> random.nextInt(20_000)).limit(size));
    }

    private static List<Stratum> strata(PatientSet patients, Random random) {
        List<List<Integer>> parts = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> parts.add(new ArrayList<>()));
        patients.numbers()
                .forEach(number -> parts.get(Math.min(random.nextInt(12), random.nextInt(12)))
                        .add(number));
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            strata.add(stratum(
                    i % 2 == 0 ? "female" : "male",
                    i / 2 * 5,
                    parts.get(i).stream().mapToInt(Integer::intValue)));
        }
        return strata;
    }

    private static Stratum stratum(String sex, int from, IntStream numbers) {
        return new Stratum(sex, OptionalInt.of(from), OptionalInt.of(from + 4), PatientSet.of(numbers));
    }
}
