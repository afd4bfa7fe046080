package org.cohorte.query.criteria;

/** A condition on one kind of event, and how often it must have happened. */
public sealed interface EventCriterion extends Criterion
        permits StayCriterion,
                DiagnosisCriterion,
                ProcedureCriterion,
                LaboratoryCriterion,
                PrescriptionCriterion,
                DocumentCriterion {

    /** What every event criterion takes beside its own fields. */
    EventOptions options();
}
