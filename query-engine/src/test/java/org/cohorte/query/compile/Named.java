package org.cohorte.query.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;

/** Some patients for whatever a request names. */
final class Named {

    private final Map<UUID, PatientSet> cohorts = new HashMap<>();
    private final Map<String, PatientSet> lists = new HashMap<>();

    NamedSets of(Request request) {
        request.population().cohort().ifPresent(cohort -> cohorts.put(cohort, PatientSet.of(1)));
        visit(request.root());
        return new NamedSets(cohorts, lists);
    }

    private void visit(Node node) {
        switch (node) {
            case Group group -> group.children().forEach(this::visit);
            case CohortCriterion cohort -> cohorts.put(cohort.cohort(), PatientSet.of(2));
            case PatientCriterion patient -> lists.put(patient.id(), PatientSet.of(3));
            default -> {}
        }
    }

    /** Embedded requests are put in place before the engine is asked: empty ones here. */
    static Request withoutRequests(Request request) {
        return request.withRoot((Group) embedded(request.root()));
    }

    private static Node embedded(Node node) {
        return switch (node) {
            case Group group ->
                group.withChildren(
                        group.children().stream().map(Named::embedded).toList());
            case RequestCriterion r -> Group.all(r.id());
            default -> node;
        };
    }
}
