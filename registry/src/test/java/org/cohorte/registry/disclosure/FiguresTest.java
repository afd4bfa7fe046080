package org.cohorte.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.query.answer.Masking.BELOW;
import static org.cohorte.query.answer.Masking.WITHHELD;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.cohorte.registry.disclosure.Figures.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hidden cells stay hidden from a reader who tries every table that could be behind what is shown. */
class FiguresTest {

    private static final long SEED = 20_261_122L;

    @ParameterizedTest
    @CsvSource({"0,-1", "1,-1", "9,-1", "10,10", "14,10", "15,20", "24,20", "25,30", "1004,1000"})
    void hidesBelowTenAndRoundsToTens(long exact, long shown) {
        assertThat(new Figures(10, 10).show(exact)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"9,-1", "10,10", "12,10", "13,15", "17,15", "18,20"})
    void roundsToFivesWhereAsked(long exact, long shown) {
        assertThat(new Figures(10, 5).show(exact)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"10,10", "10,5", "4,5", "1,5", "3,10", "20,10"})
    void everyFigureLiesInTheRangeOfWhatIsShown(int threshold, int rounding) {
        Figures figures = new Figures(threshold, rounding);
        for (long exact = 0; exact < 300; exact++) {
            Range range = figures.range(figures.show(exact));
            assertThat(exact).isBetween(range.low(), range.high());
        }
    }

    @Test
    void withholdsASecondCellThatWouldTellTheHiddenOne() {
        Figures figures = new Figures(10, 5);
        Range sum = figures.range(figures.show(100));

        assertThat(figures.table(sum, 97, 3)).containsExactly(WITHHELD, WITHHELD);
        assertThat(figures.table(sum, 60, 40)).containsExactly(60, 40);
        assertThat(figures.table(figures.range(BELOW), 5, 3)).containsExactly(BELOW, BELOW);
    }

    @Test
    void leavesATableWhoseRoundingProtectsItsHiddenCell() {
        Figures figures = new Figures(10, 10);

        assertThat(figures.table(figures.range(figures.show(983)), 500, 480, 3)).containsExactly(500, 480, BELOW);
    }

    @Test
    void noTableTellsMoreAboutAHiddenCellThanThatItIsBelowTheThreshold() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int run = 0; run < 400; run++) {
            Figures figures = new Figures(4, random.nextBoolean() ? 5 : 10);
            long[] exact = random.longs(2 + random.nextInt(2), 0, random.nextBoolean() ? 6 : 30)
                    .toArray();
            long sum = figures.show(Arrays.stream(exact).sum());
            long[] shown = figures.table(figures.range(sum), exact);
            for (int cell = 0; cell < shown.length; cell++) {
                checkCell(figures, sum, shown, cell);
            }
        }
    }

    private static void checkCell(Figures figures, long sum, long[] shown, int cell) {
        long told = Arrays.stream(shown).filter(figure -> figure >= 0).count();
        if (shown[cell] >= 0 || told == 0) {
            return;
        }
        Set<Long> possible = new TreeSet<>();
        tryAll(figures, sum, shown, new long[shown.length], 0, cell, possible);
        assertThat(possible)
                .as("cell %s of %s, sum %s", cell, Arrays.toString(shown), sum)
                .contains(0L, 1L, 2L, 3L);
    }

    /** Every table that would be shown like this one, as far as its cells by themselves tell. */
    private static void tryAll(
            Figures figures, long sum, long[] shown, long[] guess, int at, int cell, Set<Long> possible) {
        if (at == shown.length) {
            if (figures.show(Arrays.stream(guess).sum()) == sum) {
                possible.add(guess[cell]);
            }
            return;
        }
        Range range = shown[at] == WITHHELD ? new Range(0, 70) : figures.range(shown[at]);
        for (long value = range.low(); value <= range.high(); value++) {
            guess[at] = value;
            tryAll(figures, sum, shown, guess, at + 1, cell, possible);
        }
    }
}
