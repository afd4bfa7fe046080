package org.cohorte.registry.feasibility;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.RequestCriterion;

/** Finds every place of a request that names a unit, in reading order, however deep the tree. */
final class UnitReferences {

    private UnitReferences() {}

    /**
     * A unit named by a request.
     *
     * @param nodeId empty for the population
     * @param member JSON member
     */
    record UnitReference(String nodeId, String member, String unit) {}

    static List<UnitReference> of(Request request) {
        List<UnitReference> found = new ArrayList<>();
        add(found, "", "population.units", request.population().units());
        Deque<Node> toVisit = new ArrayDeque<>();
        toVisit.push(request.root());
        while (!toVisit.isEmpty()) {
            Node node = toVisit.pop();
            switch (node) {
                case Group group -> group.children().reversed().forEach(toVisit::push);
                case EventCriterion criterion -> addOptions(found, criterion);
                case PatientCriterion criterion -> {
                    // A patient criterion names no unit.
                }
                case CohortCriterion criterion -> {
                    // Neither does a cohort.
                }
                case RequestCriterion criterion -> {
                    // The units of an embedded request are met once it is in its place.
                }
            }
        }
        return found;
    }

    private static void addOptions(List<UnitReference> found, EventCriterion criterion) {
        add(found, criterion.id(), "units", criterion.options().units());
        criterion.options().stay().ifPresent(stay -> add(found, criterion.id(), "stay.units", stay.units()));
    }

    private static void add(List<UnitReference> found, String nodeId, String member, List<String> units) {
        for (int i = 0; i < units.size(); i++) {
            found.add(new UnitReference(nodeId, member + "[" + i + "]", units.get(i)));
        }
    }
}
