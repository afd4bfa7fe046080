package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LinePage;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;

/** Asks the index and the naive lists for the same lines: every line, in the same order, with the same words. */
final class ProofOfLines {

    private final NaiveLines naive;
    private final ClinicalLines lines;
    private final RandomLines random;

    ProofOfLines(NaiveLines naive, ClinicalLines lines, RandomLines random) {
        this.naive = naive;
        this.lines = lines;
        this.random = random;
    }

    /** Draws so many lists, and tells how many lines they had. */
    long hold(int lists) {
        long found = 0;
        for (int i = 0; i < lists; i++) {
            found += hold(random.query(), random.patients(), random.scope());
        }
        return found;
    }

    private long hold(LineQuery query, PatientSet patients, Scope scope) {
        LineOrder order = random.order(query.kind());
        List<NaiveLine> ordered = naive.lines(query, patients, scope, NaiveLine.order(order));
        String what = query + " " + order + " " + scope;
        assertThat(pages(query, order, patients, scope, ordered))
                .as(what)
                .containsExactlyElementsOf(told(ordered, scope));
        try (Stream<Line> all = lines.stream(query, patients, scope)) {
            Comparator<NaiveLine> byPatient = NaiveLine.byPatient();
            assertThat(all.map(line -> told(line, scope)))
                    .as("stream of %s", what)
                    .containsExactlyElementsOf(told(naive.lines(query, patients, scope, byPatient), scope));
        }
        assertThat(lines.count(query, patients, scope)).as(what).isEqualTo(ordered.size());
        return ordered.size();
    }

    private List<String> pages(
            LineQuery query, LineOrder order, PatientSet patients, Scope scope, List<NaiveLine> expected) {
        int limit = expected.size() > 100 ? 200 : random.limit();
        long owners = expected.stream().map(NaiveLine::patient).distinct().count();
        List<String> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            LinePage page = lines.page(query, order, cursor, limit, patients, scope);
            assertThat(page.total()).isEqualTo(expected.size());
            assertThat(page.patients()).isEqualTo(owners);
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(limit);
            page.lines().forEach(line -> read.add(told(line, scope)));
            cursor = page.next();
        } while (cursor.isPresent());
        return read;
    }

    private static List<String> told(List<NaiveLine> lines, Scope scope) {
        return lines.stream()
                .map(line -> line.told(scope.reading() == Reading.NOMINATIVE))
                .toList();
    }

    private static String told(Line line, Scope scope) {
        return NaiveLine.told(line, scope.reading() == Reading.NOMINATIVE);
    }
}
