package org.cohorte.registry.feasibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.feasibility.UnitReferences.UnitReference;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.perimeter.Visibility;

/**
 * Holds the units of a request against a scope. A unit inside the scope stands; so does one above it, since the engine keeps
 * to the scope in any case; any other is unknown, in the same words whether or not it exists.
 */
final class UnitCheck {

    /** Code of the problem, as query-engine's list of rules has it. */
    static final String UNKNOWN_CARE_UNIT = "unknownCareUnit";

    private final Perimeters perimeters;
    private final Visibility visibility;

    UnitCheck(Perimeters perimeters, Visibility visibility) {
        this.perimeters = perimeters;
        this.visibility = visibility;
    }

    List<Problem> problems(Request request, Scope scope) {
        List<UnitReference> named = UnitReferences.of(request);
        if (named.isEmpty()) {
            return List.of();
        }
        Set<String> visible =
                visibility.visible(named.stream().map(UnitReference::unit).collect(Collectors.toSet()), scope);
        return named.stream()
                .filter(reference -> !visible.contains(reference.unit()))
                .map(UnitCheck::problem)
                .toList();
    }

    private static Problem problem(UnitReference reference) {
        return new Problem(
                reference.nodeId(),
                reference.member(),
                UNKNOWN_CARE_UNIT,
                Map.of("unit", reference.unit()),
                "unknown unit of care " + reference.unit());
    }

    /** Whether each chosen unit lies inside a scope, with all below it; not when the whole hospital is chosen. */
    boolean inside(Request request, Scope scope) {
        List<String> chosen = request.population().units();
        return !chosen.isEmpty() && visibility.inside(chosen, scope).containsAll(chosen);
    }

    /** The root stands for the whole hospital, which also holds patients without any stay. */
    Request withRootAsEverybody(Request request, Scope scope) {
        boolean everybody = scope.wholeHospital()
                && perimeters
                        .root()
                        .map(Perimeter::number)
                        .filter(request.population().units()::contains)
                        .isPresent();
        return everybody ? request.withPopulation(request.population().withUnits(List.of())) : request;
    }
}
