package org.cohorte.registry.disclosure;

import static org.cohorte.query.answer.Masking.WITHHELD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.Demographics.AgeBand;
import org.cohorte.registry.disclosure.Figures.Range;

/**
 * Ages by sex as they may be shown: each sex is a table whose sum is the figure of that sex, less those of unknown age.
 *
 * @param bands   of ages
 * @param unknown patients without a birth date
 */
record AgeTable(List<AgeBand> bands, long unknown) {

    /**
     * The table.
     *
     * @param female, male, other figures of the sexes as they are shown
     */
    static AgeTable of(Demographics exact, long female, long male, long other, Figures figures) {
        long unknown = figures.show(exact.ageUnknown());
        long[] women = column(exact, AgeBand::female, female, unknown, figures);
        long[] men = column(exact, AgeBand::male, male, unknown, figures);
        long[] others = column(exact, AgeBand::other, other, unknown, figures);
        List<AgeBand> bands = new ArrayList<>();
        for (int i = 0; i < exact.ages().size(); i++) {
            AgeBand band = exact.ages().get(i);
            bands.add(new AgeBand(band.from(), band.to(), women[i], men[i], others[i]));
        }
        return new AgeTable(bands, unknown);
    }

    /** The ages of a withheld sex are withheld too: together they would tell it. */
    private static long[] column(
            Demographics exact, ToLongFunction<AgeBand> sex, long sum, long unknown, Figures figures) {
        long[] cells = exact.ages().stream().mapToLong(sex).toArray();
        if (sum == WITHHELD) {
            Arrays.fill(cells, WITHHELD);
            return cells;
        }
        Range all = figures.range(sum);
        return figures.table(new Range(all.low() - figures.range(unknown).high(), all.high()), cells);
    }
}
