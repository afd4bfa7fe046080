package org.cohorte.registry.feasibility;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.StayCriterion;

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
            case PatientCriterion patient -> kind("patient");
            case StayCriterion stay -> kind("stay");
            case DiagnosisCriterion diagnosis -> coded("diagnosis", diagnosis.codes());
            case ProcedureCriterion procedure -> coded("procedure", procedure.codes());
            case LaboratoryCriterion laboratory -> coded("laboratory", laboratory.codes());
            case PrescriptionCriterion prescription -> coded("prescription", prescription.codes());
            case DocumentCriterion document -> Objects.hash("document", document.text());
        };
    }

    private static int kind(String kind) {
        return kind.hashCode();
    }

    private static int coded(String kind, List<Code> codes) {
        return Objects.hash(kind, new HashSet<>(codes));
    }
}
