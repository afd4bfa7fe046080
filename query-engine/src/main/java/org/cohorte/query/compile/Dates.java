package org.cohorte.query.compile;

import static org.cohorte.query.compile.Query.between;
import static org.cohorte.query.compile.Query.term;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.solr.Fields;

/**
 * Conditions on local dates. An event known to the month or the year counts only when every day it may have happened on
 * is inside the range; the index keeps the first of them, so that only the end of the range needs care.
 */
final class Dates {

    private static final String MONTH = "2";
    private static final String YEAR = "3";

    private Dates() {}

    /** Events dated inside the range, or without a date when those are wanted too. */
    static Query event(DateRange range, boolean includeUndated) {
        Query dated = dated(range);
        return includeUndated ? Query.any(dated, Query.not(new Query.Exists(Fields.DAY))) : dated;
    }

    /** A day known exactly. */
    static Query day(String field, DateRange range) {
        return range.isOpen()
                ? new Query.Exists(field)
                : new Query.Range(field, bound(range.from()), true, bound(range.to()), true);
    }

    private static Query dated(DateRange range) {
        Query.Clauses clauses = new Query.Clauses().must(day(Fields.DAY, range));
        range.to().ifPresent(to -> leaveOutImprecise(clauses, to));
        return clauses.build();
    }

    private static void leaveOutImprecise(Query.Clauses clauses, LocalDate to) {
        if (!to.equals(to.with(TemporalAdjusters.lastDayOfMonth()))) {
            clauses.mustNot(imprecise(MONTH, to.withDayOfMonth(1), to));
        }
        if (!to.equals(to.with(TemporalAdjusters.lastDayOfYear()))) {
            clauses.mustNot(imprecise(YEAR, to.withDayOfYear(1), to));
        }
    }

    private static Query imprecise(String precision, LocalDate first, LocalDate to) {
        return new Query.Clauses()
                .must(term(Fields.PRECISION, precision))
                .must(between(Fields.DAY, first.toEpochDay(), to.toEpochDay()))
                .build();
    }

    private static String bound(Optional<LocalDate> day) {
        return day.map(date -> String.valueOf(date.toEpochDay())).orElse("*");
    }
}
