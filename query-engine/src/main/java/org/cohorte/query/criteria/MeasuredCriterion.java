package org.cohorte.query.criteria;

import java.util.Set;

/** A condition on measured numbers: taken in a laboratory or at the bedside, they are asked for alike. */
public sealed interface MeasuredCriterion extends EventCriterion permits LaboratoryCriterion, VitalSignCriterion {

    /** Below or above the result's own reference range; empty: any. */
    Set<Abnormal> abnormal();
}
