package org.cohorte.query.solr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cohorte.query.compile.LineQueries;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;

/**
 * Lines of many patients, some patients at a time: few enough that the index looks their records up, where a cursor over all
 * of them would sort every record anew for each page. The scope is applied each time.
 */
final class LineRun extends Spliterators.AbstractSpliterator<Line> {

    /** What the index looks up rather than testing every record. */
    private static final int PATIENTS = 256;

    private static final int LINES = 5_000;

    private final SolrGateway solr;
    private final LineQuery query;
    private final Scope scope;
    private final LineReader reader;
    private final PrimitiveIterator.OfInt numbers;
    private final Deque<Line> lines = new ArrayDeque<>();
    private PatientSet patients = PatientSet.none();
    private String mark = LineQueries.FIRST;
    private volatile boolean closed;

    private LineRun(SolrGateway solr, LineQuery query, PatientSet patients, Scope scope) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL);
        this.solr = solr;
        this.query = query;
        this.scope = scope;
        this.reader = new LineReader(scope);
        this.numbers = patients.numbers().iterator();
    }

    static Stream<Line> stream(SolrGateway solr, LineQuery query, PatientSet patients, Scope scope) {
        LineRun run = new LineRun(solr, query, patients, scope);
        return StreamSupport.stream(run, false).onClose(() -> run.closed = true);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Line> action) {
        while (lines.isEmpty() && !closed && (!patients.isEmpty() || numbers.hasNext())) {
            read();
        }
        if (lines.isEmpty() || closed) {
            return false;
        }
        action.accept(lines.removeFirst());
        return true;
    }

    /** Reads a page of the patients at hand, or of the next ones. */
    private void read() {
        if (patients.isEmpty()) {
            patients = next();
        }
        LineAnswer answer = LineAnswer.of(solr.search(LineQueries.run(query, mark, LINES, patients, scope)));
        answer.documents().forEach(document -> lines.addLast(reader.line(query.kind(), document)));
        boolean more = answer.documents().size() == LINES;
        mark = more ? answer.mark() : LineQueries.FIRST;
        patients = more ? patients : PatientSet.none();
    }

    private PatientSet next() {
        IntStream.Builder some = IntStream.builder();
        for (int i = 0; i < PATIENTS && numbers.hasNext(); i++) {
            some.add(numbers.nextInt());
        }
        return PatientSet.of(some.build());
    }
}
