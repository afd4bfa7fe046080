package org.cohorte.query.engine;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.Plan;
import org.cohorte.query.criteria.Request;
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
        return count(request, scope, Optional.empty());
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
     * Counts a request whose population is a saved cohort.
     *
     * @param cohort members of the cohort that the request names, still cut by the scope; empty when it names none
     * @throws InvalidRequestException as above, also when the request names a cohort and none is given
     */
    CountAnswer count(Request request, Scope scope, Optional<PatientSet> cohort);

    /**
     * The patients of a request, in one round trip, as a bitmap: 2 MB for 19 million patients at the very most.
     *
     * @param cohort as {@link #count(Request, Scope, Optional)}
     * @throws InvalidRequestException as {@link #count(Request, Scope)}
     * @throws EngineException         as {@link #count(Request, Scope)}
     */
    PatientSet patients(Request request, Scope scope, Optional<PatientSet> cohort);

    /**
     * How a request is answered, each part timed and counted by itself, one round trip each. A scope that reads figures alone gets
     * the plan without times and sizes, and nothing is asked of the index.
     *
     * @param cohort as {@link #count(Request, Scope, Optional)}
     * @throws InvalidRequestException as {@link #count(Request, Scope)}
     * @throws EngineException         as {@link #count(Request, Scope)}
     */
    Plan plan(Request request, Scope scope, Optional<PatientSet> cohort);

    /** Those of these patients that the scope covers now. */
    PatientSet within(PatientSet patients, Scope scope);

    /** Those of these patients that the scope covers now, by sex and class of five years of age; none is empty. */
    List<Stratum> strata(PatientSet patients, Scope scope);

    /** The state of the index, for anybody. */
    IndexState state();
}
