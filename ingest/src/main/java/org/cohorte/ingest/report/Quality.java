package org.cohorte.ingest.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.report.QualityReport.Counts;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what an import takes, or would take, and counts what is odd about it: nothing is refused for it. Memory does not grow
 * with the source but for duplicates ({@link SeenRecords}). For one thread.
 */
public final class Quality {

    /** Units of care in a report. */
    static final int UNITS = 200;

    private static final int TOP = 20;

    private final Map<String, Count> types = new TreeMap<>();
    private final Map<String, Count> units = new HashMap<>();
    private final Map<YearMonth, Count> months = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final TopCounts codes = new TopCounts();
    private final TopCounts measures = new TopCounts();
    private final TopCounts places = new TopCounts();
    private final SeenRecords seen = new SeenRecords();

    /** What a record is: a stay itself, an event that a stay bears, or one that none does. */
    private enum Sort {
        STAY,
        IN_STAY,
        ALONE
    }

    private static final class Count {
        private long records;
        private long events;
        private long withoutStay;
        private long withoutDate;
        private long beforeBirth;
        private long afterDeath;
        private long duplicates;

        Counts counts() {
            return new Counts(records, events, withoutStay, withoutDate, beforeBirth, afterDeath, duplicates);
        }
    }

    /**
     * What the importer knows.
     *
     * @param code    whether a nomenclature has a code
     * @param measure whether the unit of an event's number can be converted; true for those without a number
     * @param place   whether the hospital tree has a unit of care
     */
    public record Known(Predicate<Coding> code, Predicate<SourceEvent> measure, Predicate<String> place) {}

    /** Life of a patient: first possible days, as far as they are known. */
    public record Life(Optional<LocalDate> birth, Optional<LocalDate> death) {}

    /** Where a record stands: the line it came on, null where the source has none. */
    public record Origin(String type, @Nullable Line line) {}

    /** The units of care of the source, for their names. */
    public void units(List<SourceUnit> tree) {
        tree.forEach(unit -> names.put(unit.sourceId(), unit.name()));
    }

    /** A patient came. */
    public void patient(String type, String id) {
        Count count = type(type);
        count.records++;
        if (seen.again("patient", id)) {
            count.duplicates++;
        }
    }

    /** A stay or a unit movement came. */
    public void stay(Origin origin, SourceStay stay, Life life, Known known) {
        boolean again = seen.again("stay", stay.sourceId());
        stay.unitSourceId().ifPresent(unit -> place(unit, origin, known));
        count(origin, stay.unitSourceId(), stay.start(), life, Sort.STAY, again);
    }

    /**
     * The events of one record came.
     *
     * @param stayUnit unit of care of the stay that bears them; empty without a stay, or where it has none
     * @param inStay   whether a stay bears them
     */
    public void events(
            Origin origin,
            List<SourceEvent> events,
            Life life,
            Optional<String> stayUnit,
            boolean inStay,
            Known known) {
        boolean again = seen.again(events.getFirst().kind(), events.getFirst().sourceId());
        for (SourceEvent event : events) {
            event.unitSourceId().ifPresent(unit -> place(unit, origin, known));
            if (event.details().answers().isEmpty()) {
                for (Coding coding : event.codings()) {
                    if (!known.code().test(coding)) {
                        codes.add(coding.token(), coding.label().or(event::label), origin.line());
                    }
                }
            }
            if (!known.measure().test(event)) {
                measures.add(
                        event.measure().flatMap(measure -> measure.unit()).orElse(""),
                        event.codings().stream().findFirst().map(Coding::token),
                        origin.line());
            }
            count(
                    origin,
                    event.unitSourceId().or(() -> stayUnit),
                    event.time(),
                    life,
                    inStay ? Sort.IN_STAY : Sort.ALONE,
                    again);
            again = false;
        }
    }

    private void place(String unit, Origin origin, Known known) {
        if (!known.place().test(unit)) {
            places.add(unit, Optional.empty(), origin.line());
        }
    }

    private void count(
            Origin origin, Optional<String> unit, Optional<Moment> time, Life life, Sort sort, boolean again) {
        boolean early = time.isPresent()
                && life.birth().filter(lastDay(time.get())::isBefore).isPresent();
        boolean late = time.isPresent()
                && life.death().filter(time.get().day()::isAfter).isPresent();
        add(type(origin.type()), sort, time, early, late, again);
        add(units.computeIfAbsent(unit.orElse(""), key -> new Count()), sort, time, early, late, again);
        time.ifPresent(when -> add(
                months.computeIfAbsent(YearMonth.from(when.day()), key -> new Count()),
                sort,
                time,
                early,
                late,
                again));
    }

    private static void add(Count count, Sort sort, Optional<Moment> time, boolean early, boolean late, boolean again) {
        count.records++;
        count.events += sort == Sort.STAY ? 0 : 1;
        count.withoutStay += sort == Sort.ALONE ? 1 : 0;
        count.withoutDate += time.isPresent() ? 0 : 1;
        count.beforeBirth += early ? 1 : 0;
        count.afterDeath += late ? 1 : 0;
        count.duplicates += again ? 1 : 0;
    }

    /** A month or a year lies before a day only when its last day does. */
    private static LocalDate lastDay(Moment time) {
        return switch (time.precision()) {
            case INSTANT, DAY -> time.day();
            case MONTH -> time.day().plus(1, ChronoUnit.MONTHS).minusDays(1);
            case YEAR -> time.day().plus(1, ChronoUnit.YEARS).minusDays(1);
        };
    }

    private Count type(String type) {
        return types.computeIfAbsent(type, key -> new Count());
    }

    /** What was counted so far. */
    public QualityReport report() {
        return new QualityReport(
                types.entrySet().stream()
                        .map(each -> new QualityReport.OfType(
                                each.getKey(), each.getValue().counts()))
                        .toList(),
                units.entrySet().stream()
                        .map(each -> new QualityReport.OfUnit(
                                each.getKey(),
                                Optional.ofNullable(names.get(each.getKey())),
                                each.getValue().counts()))
                        .sorted(Comparator.comparingLong((QualityReport.OfUnit each) ->
                                        each.counts().records())
                                .reversed()
                                .thenComparing(QualityReport.OfUnit::unit))
                        .limit(UNITS)
                        .toList(),
                months.entrySet().stream()
                        .map(each -> new QualityReport.OfMonth(
                                each.getKey().toString(), each.getValue().counts()))
                        .toList(),
                codes.top(TOP),
                measures.top(TOP),
                places.top(TOP),
                seen.size());
    }
}
