package org.cohorte.e2e.proof;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineOrder;

/**
 * A record as a list should show it.
 *
 * @param patient  number of the patient
 * @param sourceId of the record
 * @param unit     number of its unit
 * @param years    the patient's age then
 */
record NaiveLine(int patient, String sourceId, Happening event, Optional<String> unit, Optional<Integer> years) {

    private static final Comparator<NaiveLine> BY_ID = Comparator.comparing(NaiveLine::id);

    /** Documents are told apart by number, kind and record. */
    private String id() {
        return patient + "!" + event.kind() + "/" + sourceId;
    }

    static Comparator<NaiveLine> order(LineOrder order) {
        return switch (order) {
            case NEWEST ->
                last(NaiveLine::day, Comparator.<LocalDate>reverseOrder())
                        .thenComparing(last(NaiveLine::instant, Comparator.<Instant>reverseOrder()))
                        .thenComparing(BY_ID);
            case OLDEST ->
                last(NaiveLine::day, Comparator.<LocalDate>naturalOrder())
                        .thenComparing(last(NaiveLine::instant, Comparator.<Instant>naturalOrder()))
                        .thenComparing(BY_ID);
            case HIGHEST ->
                last(NaiveLine::value, Comparator.<Double>reverseOrder()).thenComparing(BY_ID);
            case LOWEST ->
                last(NaiveLine::value, Comparator.<Double>naturalOrder()).thenComparing(BY_ID);
        };
    }

    static Comparator<NaiveLine> byPatient() {
        return Comparator.comparingInt(NaiveLine::patient).thenComparing(order(LineOrder.OLDEST));
    }

    private static <T> Comparator<NaiveLine> last(Function<NaiveLine, Optional<T>> key, Comparator<T> order) {
        Comparator<NaiveLine> missing =
                Comparator.comparing(line -> key.apply(line).isEmpty());
        return missing.thenComparing((one, other) -> key.apply(one).isEmpty()
                ? 0
                : order.compare(key.apply(one).orElseThrow(), key.apply(other).orElseThrow()));
    }

    private Optional<LocalDate> day() {
        return event.day();
    }

    private Optional<Instant> instant() {
        return event.time().flatMap(Moment::instant);
    }

    private Optional<Double> value() {
        return event.measure().map(measure -> measure.value().doubleValue());
    }

    /** What it says, in the words of {@link #told(Line, boolean)}. */
    String told(boolean nominative) {
        String common = List.of(
                        nominative ? sourceId : "-",
                        patient,
                        event.stay().isPresent(),
                        unit,
                        event.time().map(time -> time.day() + " " + time.instant() + " " + time.precision()),
                        years)
                .toString();
        return common
                + switch (event.kind()) {
                    case "stay" -> event.stay().orElseThrow().type() + " " + event.status() + " " + event.endDay();
                    case "diagnosis" -> code() + " " + attribute("rank") + " " + attribute("source");
                    case "procedure" -> code() + " " + attribute("source");
                    case "prescription" -> code() + " " + attribute("route") + " " + event.endDay();
                    default -> laboratory();
                };
    }

    private String laboratory() {
        Optional<Measure> measure = event.measure();
        boolean low = measure.map(NaiveUnits::isLow).orElse(false);
        boolean high = measure.map(NaiveUnits::isHigh).orElse(false);
        return code() + " " + measure.flatMap(Measure::comparator) + " " + value() + " "
                + measure.flatMap(Measure::unit) + " "
                + measure.flatMap(Measure::low).map(BigDecimal::doubleValue) + " "
                + measure.flatMap(Measure::high).map(BigDecimal::doubleValue) + " "
                + (low ? "low" : high ? "high" : "-") + " "
                + !event.status().equals("notValidated");
    }

    private Optional<String> code() {
        return event.mainCode();
    }

    private Optional<String> attribute(String name) {
        return Optional.of(event.attribute(name)).filter(text -> !text.isEmpty());
    }

    /** What a line of the engine says. */
    static String told(Line line, boolean nominative) {
        Line.Common common = line.common();
        return List.of(
                                nominative
                                        ? common.sourceId().orElseThrow()
                                        : common.sourceId().orElse("-"),
                                common.patient(),
                                common.stay().isPresent(),
                                common.unit(),
                                common.time().map(time -> time.day() + " " + time.instant() + " " + time.precision()),
                                common.ageYears().stream().boxed().findFirst())
                        .toString()
                + switch (line) {
                    case Line.Stay stay ->
                        stay.type() + " " + stay.status() + " " + stay.end().map(end -> end.day());
                    case Line.Diagnosis diagnosis ->
                        diagnosis.code().map(code -> code.token()) + " " + diagnosis.rank() + " " + diagnosis.source();
                    case Line.Procedure procedure ->
                        procedure.code().map(code -> code.token()) + " " + procedure.source();
                    case Line.Prescription prescription ->
                        prescription.code().map(code -> code.token()) + " " + prescription.route() + " "
                                + prescription.end().map(end -> end.day());
                    case Line.Laboratory result ->
                        result.code().map(code -> code.token()) + " " + result.comparator() + " "
                                + result.value().map(BigDecimal::doubleValue) + " " + result.unit() + " "
                                + result.low().map(BigDecimal::doubleValue) + " "
                                + result.high().map(BigDecimal::doubleValue) + " "
                                + result.abnormal().orElse("-") + " " + result.validated();
                };
    }
}
