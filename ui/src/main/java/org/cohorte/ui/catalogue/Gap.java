package org.cohorte.ui.catalogue;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cohorte.query.catalogue.Volume;

/**
 * Months in a row of which no record is told.
 *
 * @param to the last of them
 */
record Gap(YearMonth from, YearMonth to) {

    private static final int TOLD = 4;

    long months() {
        return ChronoUnit.MONTHS.between(from, to) + 1;
    }

    /** Those inside a period. */
    static List<Gap> between(List<Volume.Month> months, YearMonth from, YearMonth to) {
        List<Gap> gaps = new ArrayList<>();
        YearMonth next = from;
        for (Volume.Month month : months) {
            if (month.month().isAfter(next)) {
                gaps.add(new Gap(next, month.month().minusMonths(1)));
            }
            next = month.month().plusMonths(1);
        }
        if (!next.isAfter(to)) {
            gaps.add(new Gap(next, to));
        }
        return gaps;
    }

    /** The longest of them, in their order in time. */
    static List<Gap> longest(List<Gap> gaps) {
        return gaps.stream()
                .sorted(Comparator.comparingLong(Gap::months).reversed())
                .limit(TOLD)
                .sorted(Comparator.comparing(Gap::from))
                .toList();
    }
}
