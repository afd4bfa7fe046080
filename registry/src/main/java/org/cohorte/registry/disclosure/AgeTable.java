package org.cohorte.registry.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.Demographics.AgeBand;

/**
 * Ages by sex as they may be shown: each sex is a table whose sum is the figure of that sex.
 *
 * @param bands   of ages
 * @param unknown patients without a birth date
 */
record AgeTable(List<AgeBand> bands, long unknown) {

    static AgeTable of(Demographics exact, Figures figures) {
        long[] female = column(exact, exact.female(), AgeBand::female, figures);
        long[] male = column(exact, exact.male(), AgeBand::male, figures);
        long[] other = column(exact, exact.other(), AgeBand::other, figures);
        List<AgeBand> bands = new ArrayList<>();
        for (int i = 0; i < exact.ages().size(); i++) {
            AgeBand band = exact.ages().get(i);
            bands.add(new AgeBand(band.from(), band.to(), female[i], male[i], other[i]));
        }
        return new AgeTable(bands, figures.show(exact.ageUnknown()));
    }

    /** The last cell is what the bands leave of the sex: its patients without a birth date. */
    private static long[] column(Demographics exact, long sum, ToLongFunction<AgeBand> sex, Figures figures) {
        long[] cells = exact.ages().stream().mapToLong(sex).toArray();
        long known = 0;
        for (long cell : cells) {
            known += cell;
        }
        long[] withUnknown = Arrays.copyOf(cells, cells.length + 1);
        withUnknown[cells.length] = Math.max(0, sum - known);
        return figures.table(sum, withUnknown);
    }
}
