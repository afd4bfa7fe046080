package org.cohorte.query.validation;

import java.util.List;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.StayCriterion;

/** The codes that a node names. */
final class Codes {

    private Codes() {}

    static List<Code> of(Node node) {
        return switch (node) {
            case DiagnosisCriterion diagnosis -> diagnosis.codes();
            case ProcedureCriterion procedure -> procedure.codes();
            case LaboratoryCriterion laboratory -> laboratory.codes();
            case PrescriptionCriterion prescription -> prescription.codes();
            case Group group -> List.of();
            case PatientCriterion patient -> List.of();
            case StayCriterion stay -> List.of();
            case DocumentCriterion document -> List.of();
        };
    }
}
