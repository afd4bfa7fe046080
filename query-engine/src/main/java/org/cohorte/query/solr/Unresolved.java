package org.cohorte.query.solr;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.patients.NamedSets;

/** What a request names and nobody brought along. The tree is known to be of a bounded depth. */
final class Unresolved {

    private final NamedSets sets;
    private final Problems problems = new Problems();

    private Unresolved(NamedSets sets) {
        this.sets = sets;
    }

    static List<Problem> problems(Request request, NamedSets sets) {
        Unresolved unresolved = new Unresolved(sets);
        request.population().cohort().ifPresent(cohort -> unresolved.cohort("", "population.cohort", cohort));
        unresolved.visit(request.root());
        return unresolved.problems.found();
    }

    private void visit(Node node) {
        switch (node) {
            case Group group -> group.children().forEach(this::visit);
            case CohortCriterion criterion -> cohort(criterion.id(), "cohort", criterion.cohort());
            case RequestCriterion criterion ->
                problems.error(
                        criterion.id(),
                        "request",
                        ProblemCodes.UNKNOWN_REQUEST,
                        Map.of(
                                "request", criterion.request().toString(),
                                "version", String.valueOf(criterion.version())),
                        "no such request: " + criterion.request());
            case PatientCriterion criterion -> list(criterion);
            default -> {}
        }
    }

    private void cohort(String id, String member, UUID cohort) {
        if (sets.cohort(cohort).isEmpty()) {
            problems.error(
                    id,
                    member,
                    ProblemCodes.UNKNOWN_COHORT,
                    Map.of("cohort", cohort.toString()),
                    "no such cohort: " + cohort);
        }
    }

    private void list(PatientCriterion criterion) {
        if (criterion.identifiers().isPresent() && sets.list(criterion.id()).isEmpty()) {
            problems.error(
                    criterion.id(),
                    "identifiers",
                    ProblemCodes.IDENTIFIERS_REFUSED,
                    Map.of("kind", criterion.identifiers().get().kind().name()),
                    "nobody resolved this list of identifiers");
        }
    }
}
