package org.cohorte.query.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** What every event criterion may ask besides: date, age, unit, and the stay that bears the event. */
final class Options {

    private Options() {}

    static Query.Clauses add(Query.Clauses clauses, EventOptions options) {
        options.date().ifPresent(date -> clauses.must(Dates.event(date, options.includeUndated())));
        options.ageAtEvent().ifPresent(age -> clauses.must(Ages.atEvent(age)));
        clauses.anyOf(Fields.UNITS, options.units());
        options.stay()
                .filter(conditions -> !conditions.isEmpty())
                .ifPresent(conditions -> clauses.must(new Query.InStay(bearing(conditions))));
        return clauses;
    }

    private static Query bearing(StayConditions asked) {
        Query.Clauses clauses = EventQueries.kind(Kinds.STAY);
        stay(clauses, asked.types(), asked.statuses(), asked.end());
        clauses.anyOf(Fields.UNITS, asked.units());
        asked.start().ifPresent(start -> clauses.must(Dates.event(start, false)));
        asked.ageAtStart().ifPresent(age -> clauses.must(Ages.atEvent(age)));
        return clauses.build();
    }

    static void stay(Query.Clauses clauses, Set<StayType> types, Set<StayStatus> statuses, Optional<DateRange> end) {
        clauses.anyOf(Fields.STAY_TYPE, IndexWords.of(types));
        if (statuses.isEmpty()) {
            clauses.mustNot(Query.terms(Fields.STATUS, List.of("planned", "cancelled")));
        } else {
            clauses.anyOf(Fields.STATUS, IndexWords.of(statuses));
        }
        end.ifPresent(range -> clauses.must(Dates.day(Fields.END_DAY, range)));
    }
}
