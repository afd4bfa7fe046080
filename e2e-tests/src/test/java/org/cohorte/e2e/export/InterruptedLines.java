package org.cohorte.e2e.export;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LinePage;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;

/** The lines of the index, and something that happens once while they are being read. */
final class InterruptedLines implements ClinicalLines {

    private final ClinicalLines lines;
    private final long after;
    private final Runnable event;
    private final AtomicLong read = new AtomicLong();

    InterruptedLines(ClinicalLines lines, long after, Runnable event) {
        this.lines = lines;
        this.after = after;
        this.event = event;
    }

    @Override
    public Stream<Line> stream(LineQuery query, PatientSet patients, Scope scope) {
        return lines.stream(query, patients, scope).peek(line -> {
            if (read.incrementAndGet() == after) {
                event.run();
            }
        });
    }

    @Override
    public LinePage page(
            LineQuery query, LineOrder order, Optional<String> cursor, int limit, PatientSet patients, Scope scope) {
        return lines.page(query, order, cursor, limit, patients, scope);
    }

    @Override
    public long count(LineQuery query, PatientSet patients, Scope scope) {
        return lines.count(query, patients, scope);
    }

    @Override
    public Map<Integer, PatientLine> patients(Collection<Integer> numbers, Scope scope) {
        return lines.patients(numbers, scope);
    }
}
