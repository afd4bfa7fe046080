package org.cohorte.query.engine;

import java.util.stream.Stream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;

/** Answers requests from the index. Safe for use by many threads. */
public interface CohortEngine {

    /**
     * Counts the patients of a request, in one round trip. Interrupting the calling thread stops the search here and in
     * the index.
     *
     * @throws InvalidRequestException when the request breaks a rule of the language; it holds every error found
     * @throws EngineException         when the index cannot answer: out of reach, too costly, stopped
     */
    CountAnswer count(Request request, Scope scope);

    /**
     * The number of patients of a request alone, without funnel and demographics, which cost more than the criteria do.
     *
     * @throws InvalidRequestException as {@link #count}
     * @throws EngineException         as {@link #count}
     */
    long total(Request request, Scope scope);

    /**
     * Numbers of the patients of a request, ascending, read page by page: close the stream.
     *
     * @throws InvalidRequestException as {@link #count}
     * @throws EngineException         as {@link #count}, also while the stream is read
     */
    Stream<Integer> members(Request request, Scope scope);

    /** The state of the index, for anybody. */
    IndexState state();
}
