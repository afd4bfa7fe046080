package org.cohorte.query.json;

import java.util.Map;
import java.util.OptionalInt;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;

/** Reads what every event criterion takes, and the ranges. */
final class OptionsReader {

    private OptionsReader() {}

    static EventOptions options(Members members) {
        return new EventOptions(
                members.object("date").map(OptionsReader::dates),
                members.flag("includeUndated"),
                members.object("occurrences").map(OptionsReader::occurrences).orElseGet(Occurrences::atLeastOne),
                members.object("ageAtEvent").map(OptionsReader::ages),
                members.texts("units", Limits.UNITS),
                members.object("stay").map(OptionsReader::stay));
    }

    static DateRange dates(Members range) {
        DateRange read = new DateRange(range.date("from"), range.date("to"));
        range.refuseOthers();
        return read;
    }

    static AgeRange ages(Members range) {
        AgeRange read = new AgeRange(
                range.integer("min"),
                range.integer("max"),
                range.word("unit", AgeRange.AgeUnit.class).orElse(AgeRange.AgeUnit.YEARS));
        range.refuseOthers();
        return read;
    }

    /** {@code min} may be left out beside {@code max}, and is 0 then. */
    private static Occurrences occurrences(Members members) {
        Occurrences.Counted counted =
                members.word("counted", Occurrences.Counted.class).orElse(Occurrences.Counted.EVENTS);
        OptionalInt min = members.integer("min");
        OptionalInt max = members.integer("max");
        if (!members.has("min") && !members.has("max")) {
            members.problem(
                    members.place(), ProblemCodes.EMPTY_OCCURRENCES, Map.of(), "occurrences need a min or a max");
        }
        members.refuseOthers();
        return new Occurrences(counted, min.orElse(0), max);
    }

    private static StayConditions stay(Members stay) {
        StayConditions read = new StayConditions(
                stay.words("types", StayType.class),
                stay.words("statuses", StayStatus.class),
                stay.texts("units", Limits.UNITS),
                stay.object("start").map(OptionsReader::dates),
                stay.object("end").map(OptionsReader::dates),
                stay.object("ageAtStart").map(OptionsReader::ages));
        stay.refuseOthers();
        return read;
    }
}
