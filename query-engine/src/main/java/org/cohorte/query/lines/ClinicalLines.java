package org.cohorte.query.lines;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;

/**
 * Reads records of a set of patients. The scope cuts the set each time: patients it does not cover are not there. A scope of
 * figures alone reads no line. Cancelled stays and planned records are no lines; planned stays are, and say so. Safe for many
 * threads.
 */
public interface ClinicalLines {

    /** Most lines of one page. */
    int PAGE = 200;

    /**
     * A page of a list.
     *
     * @param cursor of the page before; empty for the first
     * @param limit  lines wanted, 1 to {@value #PAGE}
     * @throws SecurityException when the scope reads figures alone
     * @throws IllegalArgumentException when the cursor is none of ours, or the order does not fit the kind
     * @throws org.cohorte.query.engine.EngineException when the index cannot answer
     */
    LinePage page(
            LineQuery query, LineOrder order, Optional<String> cursor, int limit, PatientSet patients, Scope scope);

    /**
     * Every line, by patient number, then time (undated ones last), then id; read as it goes, with memory that does not grow:
     * close the stream.
     *
     * @throws SecurityException when the scope reads figures alone
     */
    Stream<Line> stream(LineQuery query, PatientSet patients, Scope scope);

    /** How many lines there are. */
    long count(LineQuery query, PatientSet patients, Scope scope);

    /** Those of these patients that the scope covers, by number; at most {@value #PAGE} at a time. */
    Map<Integer, PatientLine> patients(Collection<Integer> numbers, Scope scope);
}
