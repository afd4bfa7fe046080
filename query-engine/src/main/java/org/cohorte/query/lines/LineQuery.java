package org.cohorte.query.lines;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DateRange;

/**
 * Which lines of one kind. Filters are AND-ed, the values of one OR-ed; an empty one asks nothing.
 *
 * @param codes        with their descendants
 * @param dates        when
 * @param units        numbers of units of care, each with those below it
 * @param abnormalOnly laboratory results outside their reference range alone
 * @param patient      of this patient alone
 */
public record LineQuery(
        LineKind kind,
        List<Code> codes,
        Optional<DateRange> dates,
        List<String> units,
        boolean abnormalOnly,
        Optional<Integer> patient) {

    public LineQuery {
        codes = List.copyOf(codes);
        units = List.copyOf(units);
    }

    /** Every line of a kind. */
    public static LineQuery of(LineKind kind) {
        return new LineQuery(kind, List.of(), Optional.empty(), List.of(), false, Optional.empty());
    }

    public LineQuery withCodes(List<Code> newCodes) {
        return new LineQuery(kind, newCodes, dates, units, abnormalOnly, patient);
    }

    public LineQuery withDates(Optional<DateRange> newDates) {
        return new LineQuery(kind, codes, newDates, units, abnormalOnly, patient);
    }

    public LineQuery withUnits(List<String> newUnits) {
        return new LineQuery(kind, codes, dates, newUnits, abnormalOnly, patient);
    }

    public LineQuery withAbnormalOnly(boolean only) {
        return new LineQuery(kind, codes, dates, units, only, patient);
    }

    public LineQuery withPatient(int number) {
        return new LineQuery(kind, codes, dates, units, abnormalOnly, Optional.of(number));
    }
}
