package org.cohorte.query.solr;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.common.util.NamedList;
import org.cohorte.query.compile.LineQueries;
import org.cohorte.query.compile.PatientQueries;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LinePage;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.query.solr.Cursors.Position;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads records from Solr: a page in one round trip, patients in two, a stream some hundreds of patients at a time. Safe for
 * several threads.
 */
public final class SolrClinicalLines implements ClinicalLines {

    private static final Position START = new Position(0, LineQueries.FIRST);

    private final SolrGateway solr;
    private final Clock clock;
    private final ZoneId zone;
    private final Cursors cursors = new Cursors();

    /**
     * Records of an index.
     *
     * @param clock tells the moment
     * @param zone  the hospital's, which tells the day of that moment
     */
    public SolrClinicalLines(SolrGateway solr, Clock clock, ZoneId zone) {
        this.solr = solr;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public LinePage page(
            LineQuery query, LineOrder order, Optional<String> cursor, int limit, PatientSet patients, Scope scope) {
        refuseFigures(scope);
        check(query.kind(), order);
        checkSize(limit);
        String list = query + " " + order;
        Position position = cursor.map(text -> cursors.open(text, list)).orElse(START);
        NamedList<Object> answer =
                search(LineQueries.page(query, order, position.mark(), limit, cut(patients, query), scope));
        LineAnswer found = LineAnswer.of(answer);
        LineReader reader = new LineReader(scope);
        Position next = new Position(position.seen() + found.documents().size(), found.mark());
        boolean last = found.documents().isEmpty() || next.seen() >= found.total();
        return new LinePage(
                found.documents().stream()
                        .map(document -> reader.line(query.kind(), document))
                        .toList(),
                found.total(),
                Facet.of(answer).patients(PatientQueries.PATIENTS).size(),
                last ? Optional.empty() : Optional.of(cursors.seal(next, list)));
    }

    @Override
    public Stream<Line> stream(LineQuery query, PatientSet patients, Scope scope) {
        refuseFigures(scope);
        ObjectNode within = PatientQueries.within(cut(patients, query), scope);
        return LineRun.stream(solr, query, Facet.of(search(within)).patients(PatientQueries.PATIENTS), scope);
    }

    @Override
    public long count(LineQuery query, PatientSet patients, Scope scope) {
        refuseFigures(scope);
        return LineAnswer.of(search(LineQueries.count(query, cut(patients, query), scope)))
                .total();
    }

    @Override
    public Map<Integer, PatientLine> patients(Collection<Integer> numbers, Scope scope) {
        refuseFigures(scope);
        PatientSet wanted = PatientSet.of(numbers.stream().mapToInt(Integer::intValue));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        checkSize(wanted.size());
        LineReader reader = new LineReader(scope);
        Map<Integer, Line.Stay> stays = lastStays(wanted, scope, reader);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return LineAnswer.of(search(LineQueries.patients(wanted, scope))).documents().stream()
                .map(document -> reader.patient(document, today, stays))
                .collect(Collectors.toMap(PatientLine::number, Function.identity()));
    }

    private Map<Integer, Line.Stay> lastStays(PatientSet patients, Scope scope, LineReader reader) {
        return LineAnswer.of(search(LineQueries.lastStays(patients, scope))).documents().stream()
                .map(reader::stay)
                .collect(Collectors.toMap(stay -> stay.common().patient(), Function.identity()));
    }

    private NamedList<Object> search(ObjectNode json) {
        return solr.search(json);
    }

    private static PatientSet cut(PatientSet patients, LineQuery query) {
        return query.patient().map(PatientSet::of).map(patients::and).orElse(patients);
    }

    private static void refuseFigures(Scope scope) {
        if (scope.reading() == Reading.COUNTS) {
            throw new SecurityException("a scope of figures alone reads no line");
        }
    }

    private static void check(LineKind kind, LineOrder order) {
        boolean byValue = List.of(LineOrder.HIGHEST, LineOrder.LOWEST).contains(order);
        if (byValue && kind != LineKind.LABORATORY) {
            throw new IllegalArgumentException("laboratory results alone have a value to sort by, not " + kind);
        }
    }

    private static void checkSize(int size) {
        if (size < 1 || size > PAGE) {
            throw new IllegalArgumentException("1 to " + PAGE + " at a time, not " + size);
        }
    }
}
