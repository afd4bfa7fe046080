package org.cohorte.query.criteria;

import java.util.List;
import java.util.Optional;

/** A condition on one kind of event, and how often it must have happened. */
public sealed interface EventCriterion extends Criterion
        permits StayCriterion,
                MovementCriterion,
                DiagnosisCriterion,
                ProcedureCriterion,
                GhmCriterion,
                MeasuredCriterion,
                MedicineCriterion,
                MicrobiologyCriterion,
                ImagingCriterion,
                DocumentCriterion,
                FormCriterion,
                OtherCriterion {

    /** What every event criterion takes beside its own fields. */
    EventOptions options();

    /** Codes asked for, any of them, each with its descendants; empty: any, or a kind without codes. */
    default List<Code> codes() {
        return List.of();
    }

    /** The condition on the event's number; empty: any, or a kind without numbers. */
    default Optional<ValueCondition> value() {
        return Optional.empty();
    }

    /** Values asked for as the sources write them, in the order of the JSON form. */
    default List<SourceWords> sourceWords() {
        return List.of();
    }
}
