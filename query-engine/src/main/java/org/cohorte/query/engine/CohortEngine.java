package org.cohorte.query.engine;

import java.util.List;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.Plan;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Stratum;
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
    default CountAnswer count(Request request, Scope scope) {
        return count(request, scope, NamedSets.none());
    }

    /**
     * The number of patients of a request alone, without funnel and demographics, which cost more than the criteria do.
     *
     * @throws InvalidRequestException as {@link #count(Request, Scope)}
     * @throws EngineException         as {@link #count(Request, Scope)}
     */
    default long total(Request request, Scope scope) {
        return count(request, scope).total();
    }

    /**
     * Counts a request that names cohorts or lists of identifiers.
     *
     * @param sets all that the request names, still cut by the scope
     * @throws InvalidRequestException as above, also when the request names what is not given, or embeds a request
     */
    CountAnswer count(Request request, Scope scope, NamedSets sets);

    /**
     * The patients of a request, in one round trip, as a bitmap: 2 MB for 19 million patients at the very most.
     *
     * @param sets as {@link #count(Request, Scope, NamedSets)}
     * @throws InvalidRequestException as {@link #count(Request, Scope)}
     * @throws EngineException         as {@link #count(Request, Scope)}
     */
    PatientSet patients(Request request, Scope scope, NamedSets sets);

    /**
     * How a request is answered, each part timed and counted by itself, one round trip each. A scope that reads figures alone gets
     * the plan without times and sizes, and nothing is asked of the index.
     *
     * @param sets as {@link #count(Request, Scope, NamedSets)}
     * @throws InvalidRequestException as {@link #count(Request, Scope)}
     * @throws EngineException         as {@link #count(Request, Scope)}
     */
    Plan plan(Request request, Scope scope, NamedSets sets);

    /** Those of these patients that the scope covers now. */
    PatientSet within(PatientSet patients, Scope scope);

    /** Those of these patients that the scope covers now, by sex and class of five years of age; none is empty. */
    List<Stratum> strata(PatientSet patients, Scope scope);

    /** The state of the index, for anybody. */
    IndexState state();
}
