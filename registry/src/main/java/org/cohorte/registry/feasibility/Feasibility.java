package org.cohorte.registry.feasibility;

import java.util.stream.Stream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Plan;
import org.cohorte.query.criteria.Request;

/**
 * Counts on behalf of a user: works out the scope of this moment, refuses units that the user may not see as units that
 * do not exist, asks the engine, and leaves a trace. The screen, the API and the command line all come through here.
 */
public interface Feasibility {

    /**
     * Counts the patients of a request that this user may see.
     *
     * @throws org.cohorte.query.engine.InvalidRequestException every error of the request, unknown units included,
     *                                                          and cohorts that are not the user's own
     * @throws org.cohorte.query.engine.EngineException         when the index cannot answer
     * @throws ProbingException                                 when figures through the disclosure rule were asked for by
     *                                                          too many requests that are nearly the same; some of them
     *                                                          are answered after a pause
     */
    CountAnswer count(Request request, String login);

    /**
     * How a request of this user is answered, with the time and size of each part where the user reads lines.
     *
     * @throws org.cohorte.query.engine.InvalidRequestException as {@link #count}
     * @throws org.cohorte.query.engine.EngineException         as {@link #count}
     */
    Plan plan(Request request, String login);

    /** Source identifiers of the patients, ascending by patient number; for the operator alone. Close the stream. */
    Stream<String> members(Request request, String login);
}
