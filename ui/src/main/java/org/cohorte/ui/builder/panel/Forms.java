package org.cohorte.ui.builder.panel;

import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.GhmCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.VitalSignCriterion;

/** The form of each kind of node. */
final class Forms {

    private Forms() {}

    static NodeForm<?> of(Node node, FormContext context) {
        return switch (node) {
            case Group group -> new GroupForm(context, group);
            case PatientCriterion patient -> new PatientForm(context, patient);
            case CohortCriterion cohort -> new SavedForms.OfCohort(context, cohort);
            case RequestCriterion request -> new SavedForms.OfRequest(context, request);
            case StayCriterion stay -> new StayForm(context, stay);
            case DiagnosisCriterion diagnosis -> new CodedForms.Diagnosis(context, diagnosis);
            case ProcedureCriterion procedure -> new CodedForms.Procedure(context, procedure);
            case LaboratoryCriterion laboratory -> new MeasuredForm.Laboratory(context, laboratory);
            case VitalSignCriterion sign -> new MeasuredForm.VitalSign(context, sign);
            case PrescriptionCriterion prescription -> new MedicineForm.Prescription(context, prescription);
            case AdministrationCriterion given -> new MedicineForm.Administration(context, given);
            case MovementCriterion movement -> new MovementForm(context, movement);
            case GhmCriterion ghm -> new CodedForms.Ghm(context, ghm);
            case MicrobiologyCriterion microbiology -> new DetailedForms.Microbiology(context, microbiology);
            case ImagingCriterion imaging -> new DetailedForms.Imaging(context, imaging);
            case FormCriterion form -> new DetailedForms.Filled(context, form);
            case OtherCriterion other -> new DetailedForms.Other(context, other);
            case DocumentCriterion document -> new DocumentForm(context, document);
        };
    }
}
