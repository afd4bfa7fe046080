package org.cohorte.e2e.bench;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Request;

/**
 * One question in every language of the benchmark.
 *
 * @param name    as the table prints it
 * @param request ours
 * @param sql     a statement that returns one number
 * @param filters for Solr's own parsers; empty when they cannot express the question
 */
record Question(String name, Request request, String sql, Optional<List<Filter>> filters) {

    /** One filter of Solr's own language. */
    sealed interface Filter {}

    /** Patients with such an event. */
    record With(String events) implements Filter {}

    /** Patients without any such event. */
    record Without(String events) implements Filter {}

    /** Patients by their own fields. */
    record Own(String patients) implements Filter {}
}
