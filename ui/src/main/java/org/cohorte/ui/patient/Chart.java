package org.cohorte.ui.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.registry.exploration.Lines;
import org.cohorte.ui.people.LineWords;
import org.cohorte.ui.people.Looking;

/**
 * The records of a patient that the screen shows, the latest first.
 *
 * @param cut   whether there are older ones that were not read
 * @param words for all of them
 */
record Chart(
        List<Line.Stay> stays,
        List<Line.Diagnosis> diagnoses,
        List<Line.Laboratory> results,
        boolean cut,
        LineWords words) {

    /** Pages of 200 read of each kind: enough for decades of most patients, and a page that still opens at once. */
    private static final int MOST_PAGES = 10;

    /** Reads them; on a thread of its own. */
    static Chart read(Looking looking, String key) {
        Part stays = part(looking, key, LineKind.STAY);
        Part diagnoses = part(looking, key, LineKind.DIAGNOSIS);
        Part results = part(looking, key, LineKind.LABORATORY);
        List<Line> all = Stream.of(stays, diagnoses, results)
                .flatMap(part -> part.lines().stream())
                .toList();
        return new Chart(
                of(Line.Stay.class, stays),
                of(Line.Diagnosis.class, diagnoses),
                of(Line.Laboratory.class, results),
                stays.cut() || diagnoses.cut() || results.cut(),
                LineWords.of(all, looking.services(), looking.texts()));
    }

    private static Part part(Looking looking, String key, LineKind kind) {
        List<Line> lines = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            Lines page = looking.services()
                    .exploration()
                    .record(
                            looking.login(),
                            looking.cohort().id(),
                            looking.reading(),
                            key,
                            LineQuery.of(kind),
                            LineOrder.NEWEST,
                            cursor);
            lines.addAll(page.page().lines());
            cursor = page.page().next();
            pages++;
        } while (cursor.isPresent() && pages < MOST_PAGES);
        return new Part(lines, cursor.isPresent());
    }

    private static <T extends Line> List<T> of(Class<T> type, Part part) {
        return part.lines().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Days on which something is dated, in order. */
    TreeSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        all().map(Analyte::day).flatMap(Optional::stream).forEach(days::add);
        return days;
    }

    /** What is dated on a day: stays that begin, diagnoses, results. */
    List<Line> on(LocalDate day) {
        return all().filter(line -> Analyte.day(line).filter(day::equals).isPresent())
                .toList();
    }

    /** Stays that hold a day. */
    List<Line.Stay> during(LocalDate day) {
        return stays.stream().filter(stay -> holds(stay, day)).toList();
    }

    private static boolean holds(Line.Stay stay, LocalDate day) {
        Optional<LocalDate> start = Analyte.day(stay);
        LocalDate end = stay.end().map(time -> time.day()).or(() -> start).orElse(day);
        return start.filter(first -> !day.isBefore(first) && !day.isAfter(end)).isPresent();
    }

    private Stream<Line> all() {
        return Stream.of(stays, diagnoses, results).flatMap(List::stream);
    }

    /** Lines of one kind, as far as they were read. */
    private record Part(List<Line> lines, boolean cut) {}
}
