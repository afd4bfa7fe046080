package org.cohorte.ui.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.Line.Laboratory;
import org.cohorte.query.lines.LineTime;
import org.cohorte.ui.people.LineWords;

/**
 * Numbers of one test in one unit, which is what a curve can be drawn of.
 *
 * @param label   of the test
 * @param measure its unit
 * @param results dated and with a number, the earliest first; two or more
 */
record Analyte(String label, String measure, List<Laboratory> results) {

    Analyte {
        results = List.copyOf(results);
    }

    /** Those of a patient that have a curve, the most measured first. */
    static List<Analyte> of(List<Laboratory> results, LineWords words) {
        Map<String, List<Laboratory>> series = new LinkedHashMap<>();
        results.stream()
                .filter(result -> result.value().isPresent() && day(result).isPresent())
                .forEach(result -> series.computeIfAbsent(key(result, words), key -> new ArrayList<>())
                        .add(result));
        return series.values().stream()
                .filter(several -> several.size() > 1)
                .map(several -> analyte(several, words))
                .sorted(Comparator.comparingInt(
                                (Analyte analyte) -> analyte.results().size())
                        .reversed()
                        .thenComparing(Analyte::label))
                .toList();
    }

    private static String key(Laboratory result, LineWords words) {
        return words.label(result) + "|" + result.unit().orElse("");
    }

    private static Analyte analyte(List<Laboratory> several, LineWords words) {
        Laboratory any = several.getFirst();
        List<Laboratory> ordered =
                several.stream().sorted(Comparator.comparing(Analyte::moment)).toList();
        return new Analyte(words.label(any), words.measure(any), ordered);
    }

    static Optional<LocalDate> day(Line line) {
        return line.common().time().map(LineTime::day);
    }

    /** Comparable across days with and without a time. */
    private static String moment(Laboratory result) {
        LineTime time = result.common().time().orElseThrow();
        return time.day() + " " + time.instant().map(Object::toString).orElse("");
    }

    /** "Créatinine, µmol/L". */
    String title() {
        return measure.isEmpty() ? label : label + ", " + measure;
    }

    Laboratory last() {
        return results.getLast();
    }
}
