package org.cohorte.query.values;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Results of some analytes by value, in one unit: bins of equal width, those below the first and above the last counted in
 * them.
 *
 * @param unit     of every number here
 * @param start    lower end of the first bin
 * @param width    of a bin
 * @param bins     results in each
 * @param values   results in all
 * @param patients who have any
 * @param leftOut  results whose number has no unit that can be compared
 * @param low      lower end of the usual reference range
 * @param high     upper end
 */
public record ValueDistribution(
        String unit,
        double start,
        double width,
        List<Long> bins,
        long values,
        long patients,
        long leftOut,
        OptionalDouble low,
        OptionalDouble high) {

    public ValueDistribution {
        bins = List.copyOf(bins);
    }

    /** Upper end of the last bin. */
    public double end() {
        return start + width * bins.size();
    }
}
