package org.cohorte.ui.builder.panel;

import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.VitalSignCriterion;

/** The form of each kind of node. */
final class Forms {

    private Forms() {}

    static NodeForm<?> of(Node node, FormContext context) {
        return switch (node) {
            case Group group -> new GroupForm(context, group);
            case PatientCriterion patient -> new PatientForm(context, patient);
            case StayCriterion stay -> new StayForm(context, stay);
            case DiagnosisCriterion diagnosis -> new CodedForms.Diagnosis(context, diagnosis);
            case ProcedureCriterion procedure -> new CodedForms.Procedure(context, procedure);
            case LaboratoryCriterion laboratory -> new MeasuredForm.Laboratory(context, laboratory);
            case VitalSignCriterion sign -> new MeasuredForm.VitalSign(context, sign);
            case PrescriptionCriterion prescription -> new CodedForms.Prescription(context, prescription);
            case DocumentCriterion document -> new DocumentForm(context, document);
        };
    }
}
