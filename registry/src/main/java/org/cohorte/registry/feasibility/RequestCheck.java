package org.cohorte.registry.feasibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.perimeter.Visibility;

/**
 * Holds a request against what its user may name, before any engine sees it: units of their scope, cohorts of their own. What
 * is somebody else's is unknown, in the same words as what does not exist.
 */
public final class RequestCheck {

    private static final int PROBLEMS_IN_AUDIT = 20;

    private final UnitCheck units;
    private final OwnMembers cohorts;

    /** Where members of cohorts come from. */
    @FunctionalInterface
    public interface OwnMembers {

        /** Members of a cohort of this user; empty when there is none, or it is somebody else's. */
        Optional<PatientSet> find(String login, UUID cohort);
    }

    /** Checks against this tree and these cohorts. */
    public RequestCheck(Perimeters perimeters, Visibility visibility, OwnMembers cohorts) {
        this.units = new UnitCheck(perimeters, visibility);
        this.cohorts = cohorts;
    }

    /**
     * A request that may go to the engine.
     *
     * @param cohort members of the cohort that its population names
     */
    public record Checked(Request request, Optional<PatientSet> cohort) {}

    /**
     * Lets a request pass that is asked with the scope that its units are known by.
     *
     * @throws InvalidRequestException with each unit and cohort that this user does not know
     */
    public Checked check(Request request, String login, Scope scope) {
        return check(request, login, scope, scope);
    }

    /**
     * Lets a request pass.
     *
     * @param known units of care may be named as far as this goes
     * @param scope that the request is asked with
     * @throws InvalidRequestException with each unit and cohort that this user does not know
     */
    public Checked check(Request request, String login, Scope known, Scope scope) {
        List<Problem> problems = new ArrayList<>(units.problems(request, known));
        Optional<UUID> named = request.population().cohort();
        Optional<PatientSet> members = named.flatMap(cohort -> cohorts.find(login, cohort));
        named.filter(cohort -> members.isEmpty()).map(RequestCheck::unknown).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
        return new Checked(units.withRootAsEverybody(request, scope), members);
    }

    /** Whether the population is chosen units that all lie inside the scope. */
    boolean inside(Request request, Scope scope) {
        return units.inside(request, scope);
    }

    private static Problem unknown(UUID cohort) {
        return new Problem(
                "",
                "population.cohort",
                ProblemCodes.UNKNOWN_COHORT,
                Map.of("cohort", cohort.toString()),
                "unknown cohort " + cohort);
    }

    /** Codes and nodes alone, for the audit: the rest of a refused request may hold anything, names included. */
    public static String codes(InvalidRequestException refused) {
        return refused.problems().stream()
                .limit(PROBLEMS_IN_AUDIT)
                .map(problem -> problem.code() + "@" + problem.nodeId())
                .collect(Collectors.joining(" "));
    }
}
