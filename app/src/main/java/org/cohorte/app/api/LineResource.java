package org.cohorte.app.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineTime;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.Lines;

/**
 * A record as the API gives it: what every one has, then what its kind has. Ids and numbers of the index are not told.
 *
 * @param patient  key in addresses
 * @param sourceId for readers of identities alone
 */
record LineResource(
        String patient,
        Optional<String> sourceId,
        Optional<Time> time,
        Optional<Integer> ageYears,
        Optional<String> unit,
        Optional<CodeResource> code,
        Optional<String> label,
        Optional<Time> end,
        Optional<StayResource> stay,
        Optional<String> rank,
        Optional<String> route,
        Optional<String> category,
        Optional<ResultResource> result) {

    /** When, as precisely as the source says. */
    record Time(LocalDate day, Optional<Instant> instant, String precision) {

        static Time of(LineTime time) {
            return new Time(time.day(), time.instant(), ApiNames.of(time.precision()));
        }
    }

    /** A code of a nomenclature. */
    record CodeResource(String system, String code) {

        static CodeResource of(Code code) {
            return new CodeResource(code.system(), code.value());
        }
    }

    /** What a stay has beside its times. */
    record StayResource(
            String type,
            String status,
            Optional<Integer> lengthDays,
            Optional<String> admissionMode,
            Optional<String> dischargeMode,
            boolean died) {}

    /** What a laboratory result has; its words are for readers of identities alone, since people write names there. */
    record ResultResource(
            Optional<String> comparator,
            Optional<BigDecimal> value,
            Optional<String> unit,
            Optional<String> text,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            Optional<String> abnormal,
            boolean validated) {}

    /** A page of a list of records. */
    record Page(String reading, long total, long patients, List<LineResource> lines, Optional<String> next) {}

    static Page page(Reading reading, Lines lines) {
        List<LineResource> resources = lines.page().lines().stream()
                .map(line -> of(line, reading, lines))
                .flatMap(Optional::stream)
                .toList();
        return new Page(
                ApiNames.of(reading),
                lines.page().total(),
                lines.page().patients(),
                resources,
                lines.page().next());
    }

    /** A line whose patient went out of sight meanwhile is not there. */
    private static Optional<LineResource> of(Line line, Reading reading, Lines lines) {
        return Optional.ofNullable(lines.people().get(line.common().patient()))
                .map(person -> new LineWriting(person.key(), line.common(), reading).write(line));
    }
}
