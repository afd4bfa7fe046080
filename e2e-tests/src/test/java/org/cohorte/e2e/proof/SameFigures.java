package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LinePage;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Samples;
import org.cohorte.query.patients.Sampling;
import org.cohorte.query.patients.Stratum;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;

/** Asks two indexes of the same patients the same questions: all that they answer must be the same. */
final class SameFigures {

    private final Index one;
    private final Index other;
    private final Hospital hospital;
    private final List<Integer> numbers;
    private final Map<Integer, SourcePatient> patients;
    private final LocalDate today;

    /**
     * A comparison.
     *
     * @param ids source identifiers of the patients, by the number that the indexes know
     */
    SameFigures(Index one, Index other, Hospital hospital, Map<Integer, String> ids, LocalDate today) {
        this.one = one;
        this.other = other;
        this.hospital = hospital;
        this.numbers = List.copyOf(ids.keySet());
        this.patients = NaiveNames.byNumber(hospital, ids);
        this.today = today;
    }

    /** Draws so many requests, half of them with links, and a list for every fourth; returns the patients found. */
    long hold(long seed, int requests) {
        RandomRequests random = new RandomRequests(seed, hospital, today);
        RandomLines lines = new RandomLines(seed, hospital, numbers, today);
        long found = 0;
        for (int i = 0; i < requests; i++) {
            Request request = i % 2 == 0 ? random.next() : random.nextLinked();
            found += sameAnswer(request, random.nextScope());
            if (i % 4 == 0) {
                PatientSet some = lines.patients();
                sameSamples(some, lines.scope(), seed + i);
                samePages(lines.query(), lines, some);
            }
        }
        return found;
    }

    private long sameAnswer(Request request, Scope scope) {
        NamedSets named = NaiveNames.of(request, patients);
        CountAnswer expected = one.engine().count(request, scope, named);
        CountAnswer answer = other.engine().count(request, scope, named);
        assertThat(figures(answer)).as("%s in %s", request, scope).isEqualTo(figures(expected));
        PatientSet found = one.engine().patients(request, scope, named);
        assertThat(other.engine().patients(request, scope, named)).isEqualTo(found);
        assertThat(answer.total()).isEqualTo(found.size());
        if (named.equals(NamedSets.none())) {
            assertThat(other.engine().total(request, scope)).isEqualTo(found.size());
        }
        return found.size();
    }

    /** Everything but how long it took and when it was imported. */
    private static List<Object> figures(CountAnswer answer) {
        return List.of(
                answer.population(),
                answer.total(),
                answer.nodes(),
                answer.demographics(),
                answer.leftOut(),
                answer.fingerprint(),
                answer.index().patients(),
                answer.index().stays(),
                answer.index().events());
    }

    private void sameSamples(PatientSet patients, Scope scope, long seed) {
        List<Stratum> strata = one.engine().strata(patients, scope);
        assertThat(other.engine().strata(patients, scope)).isEqualTo(strata);
        PatientSet within = one.engine().within(patients, scope);
        assertThat(other.engine().within(patients, scope)).isEqualTo(within);
        if (within.isEmpty()) {
            return;
        }
        Sampling third = Sampling.ofPercent(new BigDecimal(33), seed, true);
        assertThat(Samples.draw(within, third, other.engine().strata(within, scope)))
                .isEqualTo(Samples.draw(within, third, one.engine().strata(within, scope)));
    }

    private void samePages(LineQuery query, RandomLines random, PatientSet patients) {
        LineOrder order = random.order(query.kind());
        Scope scope = random.scope();
        int limit = random.limit();
        assertThat(lines(other, query, order, limit, patients, scope))
                .as("%s %s", query, order)
                .isEqualTo(lines(one, query, order, limit, patients, scope));
    }

    /** The first three pages, each line in words; then all of them as a stream. */
    private static List<String> lines(
            Index index, LineQuery query, LineOrder order, int limit, PatientSet patients, Scope scope) {
        List<String> told = new ArrayList<>();
        boolean named = scope.reading() == Reading.NOMINATIVE;
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < 3 && (page == 0 || cursor.isPresent()); page++) {
            LinePage read = index.lines().page(query, order, cursor, limit, patients, scope);
            told.add(read.total() + " lines of " + read.patients());
            read.lines().forEach(line -> told.add(NaiveLine.told(line, named)));
            cursor = read.next();
        }
        try (Stream<Line> all = index.lines().stream(query, patients, scope)) {
            all.forEach(line -> told.add(NaiveLine.told(line, named)));
        }
        return told;
    }
}
