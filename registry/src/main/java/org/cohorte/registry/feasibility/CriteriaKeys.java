package org.cohorte.registry.feasibility;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.RequestCriterion;

/** What a request is about: the kinds of its criteria and their codes or words, without bounds, dates, units and order. */
final class CriteriaKeys {

    private CriteriaKeys() {}

    /** Numbers that are equal for criteria about the same thing; they mean nothing outside this process. */
    static Set<Integer> of(Request request) {
        Set<Integer> keys = new HashSet<>();
        add(request.root(), keys);
        return keys;
    }

    /** The language bounds how deep groups may be nested. */
    private static void add(Node node, Set<Integer> keys) {
        switch (node) {
            case Group group -> group.children().forEach(child -> add(child, keys));
            case Criterion criterion -> keys.add(key(criterion));
        }
    }

    private static int key(Criterion criterion) {
        return switch (criterion) {
            case PatientCriterion patient -> Objects.hash("patient", patient.identifiers());
            case CohortCriterion cohort -> cohort.cohort().hashCode();
            case RequestCriterion request -> Objects.hash(request.request(), request.version());
            case EventCriterion event ->
                Objects.hash(event.getClass().getSimpleName(), new HashSet<>(event.codes()), subject(event));
        };
    }

    /** What a criterion is about beside its codes. */
    private static Object subject(EventCriterion event) {
        return switch (event) {
            case DocumentCriterion document -> document.text();
            case ImagingCriterion imaging -> imaging.text();
            case MicrobiologyCriterion microbiology -> new HashSet<>(microbiology.antibiotics());
            case FormCriterion form ->
                form.answers().stream().map(Answer::question).collect(Collectors.toSet());
            case OtherCriterion other -> other.kinds();
            default -> "";
        };
    }
}
