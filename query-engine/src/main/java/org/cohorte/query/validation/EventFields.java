package org.cohorte.query.validation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cohorte.query.criteria.CountRange;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.MedicineCriterion;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.StayStatus;

/** What every event criterion takes: dates, ages, units, occurrences, and the bearing stay. */
final class EventFields implements Rule {

    private static final int LONGEST_STAY = 150 * 366;
    private static final int MOST_OCCURRENCES = 1_000_000;

    private final LocalDate today;
    private final Set<String> lookedFor;

    /**
     * The rule.
     *
     * @param lookedFor ids of criteria whose events a link looks for: to ask for zero or more of them is no mistake
     */
    EventFields(LocalDate today, Set<String> lookedFor) {
        this.today = today;
        this.lookedFor = Set.copyOf(lookedFor);
    }

    @Override
    public void check(Node node, Problems problems) {
        if (!(node instanceof EventCriterion event)) {
            return;
        }
        Ranges ranges = new Ranges(today, problems);
        boolean planned = event instanceof StayCriterion stay && stay.statuses().contains(StayStatus.PLANNED);
        options(event, event.options(), planned, ranges, problems);
        occurrences(event.id(), event.options().occurrences(), ranges, problems);
        own(event, ranges);
    }

    /** Dates and numbers that are the kind's own. */
    private static void own(EventCriterion event, Ranges ranges) {
        switch (event) {
            case StayCriterion stay -> period(stay.id(), stay.end(), stay.lengthMin(), stay.lengthMax(), ranges);
            case MovementCriterion m -> period(m.id(), m.end(), m.lengthMin(), m.lengthMax(), ranges);
            case MedicineCriterion medicine ->
                medicine.end().ifPresent(end -> ranges.dates(medicine.id(), "end", end, true));
            case ImagingCriterion imaging -> {
                count(imaging.id(), "series", imaging.series(), ranges);
                count(imaging.id(), "images", imaging.images(), ranges);
            }
            default -> {}
        }
    }

    private static void period(
            String id, Optional<DateRange> end, OptionalInt lengthMin, OptionalInt lengthMax, Ranges ranges) {
        end.ifPresent(range -> ranges.dates(id, "end", range, true));
        ranges.numbers(id, "lengthMin", lengthMin, "lengthMax", lengthMax, LONGEST_STAY);
    }

    private static void count(String id, String what, CountRange range, Ranges ranges) {
        ranges.numbers(id, what + "Min", range.min(), what + "Max", range.max(), MOST_OCCURRENCES);
    }

    private static void options(
            EventCriterion event, EventOptions options, boolean planned, Ranges ranges, Problems problems) {
        options.date().ifPresent(date -> ranges.dates(event.id(), "date", date, planned));
        if (options.includeUndated() && options.date().isEmpty()) {
            problems.warning(
                    event.id(),
                    "includeUndated",
                    ProblemCodes.UNDATED_WITHOUT_DATE,
                    Map.of(),
                    "events without a date are kept anyway when no date is asked for");
        }
        options.ageAtEvent().ifPresent(age -> ranges.ages(event.id(), "ageAtEvent", age));
        Lengths.values(event.id(), options.units(), "units", Limits.UNITS, problems);
        options.stay().ifPresent(stay -> stay(event.id(), stay, ranges, problems));
    }

    private static void stay(String id, StayConditions stay, Ranges ranges, Problems problems) {
        boolean planned = stay.statuses().contains(StayStatus.PLANNED);
        stay.start().ifPresent(start -> ranges.dates(id, "stay.start", start, planned));
        stay.end().ifPresent(end -> ranges.dates(id, "stay.end", end, true));
        stay.ageAtStart().ifPresent(age -> ranges.ages(id, "stay.ageAtStart", age));
        Lengths.values(id, stay.units(), "stay.units", Limits.UNITS, problems);
    }

    private void occurrences(String id, Occurrences occurrences, Ranges ranges, Problems problems) {
        ranges.numbers(
                id,
                "occurrences.min",
                OptionalInt.of(occurrences.min()),
                "occurrences.max",
                occurrences.max(),
                MOST_OCCURRENCES);
        if (occurrences.min() == 0 && occurrences.max().isEmpty() && !lookedFor.contains(id)) {
            problems.warning(
                    id, "occurrences", ProblemCodes.ALWAYS_TRUE, Map.of(), "zero or more: every patient matches");
        }
    }
}
