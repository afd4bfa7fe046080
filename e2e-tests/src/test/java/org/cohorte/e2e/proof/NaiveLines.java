package org.cohorte.e2e.proof;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;

/**
 * Lists of records, made by reading every record of every patient.
 *
 * <p>Readings taken where the page is silent: a planned record is no line, as no criterion matches it, but a planned stay is
 * one, and says that it is; a range of dates open at both ends asks nothing; the unit of a line is that of its record, and may
 * lie outside the scope that covers the patient.
 */
final class NaiveLines {

    private final NaiveEvaluator naive;
    private final NaiveEvents events;
    private final Map<String, Integer> numbers;

    /** @param numbers number of each patient by source identifier */
    NaiveLines(NaiveEvaluator naive, Map<String, Integer> numbers) {
        this.naive = naive;
        this.events = new NaiveEvents(naive.hospital());
        this.numbers = Map.copyOf(numbers);
    }

    List<NaiveLine> lines(LineQuery query, PatientSet patients, Scope scope, Comparator<NaiveLine> order) {
        return naive.hospital().patients().stream()
                .filter(file -> patients.contains(number(file))
                        && naive.isInPopulation(file, Request.everyone(), scope)
                        && query.patient().map(one -> one == number(file)).orElse(true))
                .flatMap(file -> lines(file, query))
                .sorted(order)
                .toList();
    }

    private int number(PatientFile file) {
        return Optional.ofNullable(numbers.get(file.patient().sourceId())).orElseThrow();
    }

    private Stream<NaiveLine> lines(PatientFile file, LineQuery query) {
        return Stream.concat(
                        file.stays().stream().map(stay -> line(file, stay.sourceId(), Happening.of(stay))),
                        file.events().stream().map(event -> line(file, event.sourceId(), Happening.of(event, file))))
                .filter(line -> suits(line.event(), query));
    }

    private NaiveLine line(PatientFile file, String sourceId, Happening event) {
        Optional<LocalDate> birth = NaiveEvaluator.day(file.patient().birth());
        Optional<Integer> years = birth.isPresent() && event.day().isPresent()
                ? boxed(NaiveCalendar.completedYears(birth.get(), event.day().get()))
                : Optional.empty();
        return new NaiveLine(number(file), sourceId, event, event.unit().map(naive.hospital()::number), years);
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.stream().boxed().findFirst();
    }

    private boolean suits(Happening event, LineQuery query) {
        String left = query.kind() == LineKind.STAY ? "cancelled" : "planned";
        return event.kind().equals(NaiveEvents.camelCase(query.kind()))
                && !event.status().equals(left)
                && NaiveEvents.suitsCodes(event, query.codes())
                && events.suitsUnits(query.units(), event.unit())
                && NaiveEvents.suitsTime(query.dates().filter(range -> !range.isOpen()), event.time())
                && (!query.abnormalOnly()
                        || event.measure()
                                .map(measure -> NaiveUnits.isLow(measure) || NaiveUnits.isHigh(measure))
                                .orElse(false));
    }
}
