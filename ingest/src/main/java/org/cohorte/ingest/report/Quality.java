package org.cohorte.ingest.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.report.Count.Dated;
import org.cohorte.ingest.report.Count.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what an import takes, or would take, and counts what is odd about it: nothing is refused for it. Memory does not grow
 * with the source. For one thread.
 */
public final class Quality implements AutoCloseable {

    /** Units of care in a report. */
    static final int UNITS = 200;

    private static final int TOP = 20;

    private final CountsBy<String> types = new CountsBy<>();
    private final CountsBy<String> units = new CountsBy<>();
    private final CountsBy<YearMonth> months = new CountsBy<>();
    private final Map<String, String> names = new HashMap<>();
    private final TopCounts codes = new TopCounts();
    private final TopCounts measures = new TopCounts();
    private final TopCounts places = new TopCounts();
    private final SeenRecords seen = new SeenRecords();

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
        Where where = new Where(types.of(type), null, null);
        where.add(Sort.NO_EVENT, Dated.NOT_ASKED);
        look("patient", id, where);
    }

    /** A stay or a unit movement came. */
    public void stay(Origin origin, SourceStay stay, Life life, Known known) {
        stay.unitSourceId().ifPresent(unit -> place(unit, origin, known));
        Where where = count(origin, stay.unitSourceId(), stay.start(), life, Sort.NO_EVENT);
        look("stay", stay.sourceId(), where);
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
        boolean first = true;
        for (SourceEvent event : events) {
            event.unitSourceId().ifPresent(unit -> place(unit, origin, known));
            codes(event, origin, known);
            if (!known.measure().test(event)) {
                measures.add(
                        event.measure().flatMap(measure -> measure.unit()).orElse(""),
                        event.codings().stream().findFirst().map(Coding::token),
                        origin.line());
            }
            Where where = count(
                    origin,
                    event.unitSourceId().or(() -> stayUnit),
                    event.time(),
                    life,
                    inStay ? Sort.IN_STAY : Sort.ALONE);
            if (first) {
                first = false;
                look(event.kind(), event.sourceId(), where);
            }
        }
    }

    private void codes(SourceEvent event, Origin origin, Known known) {
        if (event.details().answers().isEmpty()) {
            for (Coding coding : event.codings()) {
                if (!known.code().test(coding)) {
                    codes.add(coding.token(), coding.label().or(event::label), origin.line());
                }
            }
        }
    }

    private void place(String unit, Origin origin, Known known) {
        if (!known.place().test(unit)) {
            places.add(unit, Optional.empty(), origin.line());
        }
    }

    private Where count(Origin origin, Optional<String> unit, Optional<Moment> time, Life life, Sort sort) {
        boolean early = time.isPresent()
                && life.birth().filter(lastDay(time.get())::isBefore).isPresent();
        boolean late = time.isPresent()
                && life.death().filter(time.get().day()::isAfter).isPresent();
        Where where = new Where(
                types.of(origin.type()),
                units.of(unit.orElse("")),
                time.map(when -> months.of(YearMonth.from(when.day()))).orElse(null));
        where.add(sort, new Dated(time.isEmpty(), early, late));
        return where;
    }

    /** Where a record is counted. */
    private record Where(
            Count type, @Nullable Count unit, @Nullable Count month) {

        private static final int MONTH_BITS = 24;
        private static final int UNIT_BITS = 24;

        void add(Sort sort, Dated dated) {
            each(count -> count.add(sort, dated));
        }

        void each(Consumer<Count> action) {
            action.accept(type);
            if (unit != null) {
                action.accept(unit);
            }
            if (month != null) {
                action.accept(month);
            }
        }

        /** This in a number. */
        long tag() {
            return ((long) type.number << UNIT_BITS | (unit == null ? 0 : unit.number)) << MONTH_BITS
                    | (month == null ? 0 : month.number);
        }
    }

    private Where where(long tag) {
        int month = (int) tag & ((1 << Where.MONTH_BITS) - 1);
        int unit = (int) (tag >> Where.MONTH_BITS) & ((1 << Where.UNIT_BITS) - 1);
        return new Where(
                types.numbered((int) (tag >> (Where.MONTH_BITS + Where.UNIT_BITS))),
                unit == 0 ? null : units.numbered(unit),
                month == 0 ? null : months.numbered(month));
    }

    private void look(String kind, String id, Where where) {
        if (seen.again(kind, id, where.tag())) {
            where.each(Count::addDuplicate);
        }
    }

    /** A month or a year lies before a day only when its last day does. */
    private static LocalDate lastDay(Moment time) {
        return switch (time.precision()) {
            case INSTANT, DAY -> time.day();
            case MONTH -> time.day().plus(1, ChronoUnit.MONTHS).minusDays(1);
            case YEAR -> time.day().plus(1, ChronoUnit.YEARS).minusDays(1);
        };
    }

    /** What was counted. To be called once, when all have come. */
    public QualityReport report() {
        seen.tellLater(tag -> where(tag).each(Count::addDuplicate));
        return new QualityReport(
                types.stream(QualityReport.OfType::new).toList(),
                units.stream((unit, counts) ->
                                new QualityReport.OfUnit(unit, Optional.ofNullable(names.get(unit)), counts))
                        .sorted(Comparator.comparingLong((QualityReport.OfUnit each) ->
                                        each.counts().records())
                                .reversed()
                                .thenComparing(QualityReport.OfUnit::unit))
                        .limit(UNITS)
                        .toList(),
                months.stream((month, counts) -> new QualityReport.OfMonth(month.toString(), counts))
                        .toList(),
                codes.top(TOP),
                measures.top(TOP),
                places.top(TOP));
    }

    /** Gives back what an import takes that did not come to its {@link #report}. */
    @Override
    public void close() {
        seen.close();
    }
}
