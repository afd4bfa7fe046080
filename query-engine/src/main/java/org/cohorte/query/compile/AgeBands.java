package org.cohorte.query.compile;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.AgeRange.AgeUnit;

/** The bands of the age pyramid. */
public final class AgeBands {

    private static final int YEARS = 5;
    private static final int COUNT = 21;

    private AgeBands() {}

    /** 0–4, 5–9, … 95–99, 100 and over. */
    public static List<AgeRange> all() {
        return IntStream.range(0, COUNT)
                .mapToObj(band -> new AgeRange(
                        OptionalInt.of(band * YEARS),
                        band == COUNT - 1 ? OptionalInt.empty() : OptionalInt.of(band * YEARS + YEARS - 1),
                        AgeUnit.YEARS))
                .toList();
    }

    /** The band of so many completed years. */
    public static int of(int years) {
        return Math.min(years / YEARS, COUNT - 1);
    }

    /** Facet of a band. */
    public static String facet(int band) {
        return "age" + band;
    }
}
