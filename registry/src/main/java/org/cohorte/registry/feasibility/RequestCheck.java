package org.cohorte.registry.feasibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.cohorte.query.answer.CountAnswer.ListMatch;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.perimeter.Visibility;
import org.cohorte.registry.request.SavedRequests;
import org.cohorte.registry.rights.Scopes;

/**
 * Holds a request against what its user may name, before any engine sees it: units of their scope, cohorts and requests of their own,
 * identifiers as they read them. What
 * is somebody else's is unknown, in the same words as what does not exist.
 */
public final class RequestCheck {

    private static final int PROBLEMS_IN_AUDIT = 20;

    private final UnitCheck units;
    private final OwnMembers cohorts;
    private final Embedding.SavedCriteria saved;
    private final PatientLists lists;

    /** Where members of cohorts come from. */
    @FunctionalInterface
    public interface OwnMembers {

        /** Members of a cohort of this user; empty when there is none, or it is somebody else's. */
        Optional<PatientSet> find(String login, UUID cohort);
    }

    /** Checks against this tree and what is saved. */
    public RequestCheck(
            Perimeters perimeters,
            Visibility visibility,
            OwnMembers cohorts,
            SavedRequests requests,
            PatientIdentifiers identifiers) {
        RequestJson json = new RequestJson();
        this.units = new UnitCheck(perimeters, visibility);
        this.cohorts = cohorts;
        this.saved = (login, request, version) ->
                requests.version(request, login, version).map(found -> json.read(found.json()));
        this.lists = new PatientLists(identifiers.identities(), identifiers.scopes(), identifiers.engine());
    }

    /** Where the patients of lists of identifiers come from. */
    public record PatientIdentifiers(Identities identities, Scopes scopes, CohortEngine engine) {}

    /**
     * A request that may go to the engine.
     *
     * @param sets    all that it names
     * @param matches of its lists of identifiers
     */
    public record Checked(Request request, NamedSets sets, List<ListMatch> matches, Whole whole) {

        /** What the engine does with it; what it finds wrong inside a saved request is told at the node that embeds it. */
        public <T> T ask(BiFunction<Request, NamedSets, T> engine) {
            try {
                return engine.apply(request, sets);
            } catch (InvalidRequestException e) {
                throw whole.told(e);
            }
        }

        /** What the audit keeps of it: numbers and identifiers of what was saved, never those of patients. */
        public Map<String, String> trace() {
            Map<String, String> trace = new HashMap<>();
            if (!whole.embedded().isEmpty()) {
                trace.put("embedded", String.join(", ", whole.embedded()));
            }
            if (!sets.cohorts().isEmpty()) {
                trace.put(
                        "cohorts",
                        sets.cohorts().keySet().stream()
                                .map(UUID::toString)
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
            if (!matches.isEmpty()) {
                trace.put("listed", sum(ListMatch::given));
                trace.put("notFound", sum(ListMatch::notFound));
            }
            return trace;
        }

        private String sum(ToIntFunction<ListMatch> number) {
            return String.valueOf(matches.stream().mapToInt(number).sum());
        }
    }

    /**
     * The request with the saved requests that it embeds in their places.
     *
     * @throws InvalidRequestException with the nodes whose requests this user does not know, or that embed themselves
     */
    public Whole whole(Request request, String login) {
        return Embedding.of(request, saved, login);
    }

    /**
     * Lets a request pass that is asked with the scope that its units are known by.
     *
     * @throws InvalidRequestException with each unit, cohort, request and list that this user may not name
     */
    public Checked check(Request request, String login, Scope scope) {
        return check(whole(request, login), login, scope, scope);
    }

    /**
     * Lets a request pass.
     *
     * @param known units of care may be named as far as this goes
     * @param scope that the request is asked with
     * @throws InvalidRequestException with each unit, cohort and list that this user may not name
     */
    Checked check(Whole whole, String login, Scope known, Scope scope) {
        List<Problem> problems = new ArrayList<>(units.problems(whole.request(), known));
        NamedPatients named = NamedPatients.of(whole.request(), cohorts, lists, login);
        problems.addAll(named.problems());
        if (!problems.isEmpty()) {
            throw whole.told(new InvalidRequestException(problems));
        }
        return new Checked(units.withRootAsEverybody(whole.request(), scope), named.sets(), named.matches(), whole);
    }

    /** Whether the population is chosen units that all lie inside the scope. */
    boolean inside(Request request, Scope scope) {
        return units.inside(request, scope);
    }

    /** Codes and nodes alone, for the audit: the rest of a refused request may hold anything, names included. */
    public static String codes(InvalidRequestException refused) {
        return refused.problems().stream()
                .limit(PROBLEMS_IN_AUDIT)
                .map(problem -> problem.code() + "@" + problem.nodeId())
                .collect(Collectors.joining(" "));
    }
}
