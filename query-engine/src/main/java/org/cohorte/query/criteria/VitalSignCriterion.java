package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Vital signs: weight, height, blood pressure, temperature… (LOINC).
 *
 * @param codes    any of these, each with its descendants; empty: any
 * @param value    condition on the number; measures whose unit is unknown are left out, and the answer says how many
 * @param abnormal below or above the measure's own reference range; empty: any
 */
public record VitalSignCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        List<Code> codes,
        Optional<ValueCondition> value,
        Set<Abnormal> abnormal,
        EventOptions options)
        implements MeasuredCriterion {

    public VitalSignCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        codes = List.copyOf(codes);
        Objects.requireNonNull(value);
        abnormal = Set.copyOf(abnormal);
        Objects.requireNonNull(options);
    }

    @Override
    public VitalSignCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new VitalSignCriterion(newId, newName, excluded, codes, value, abnormal, options);
    }
}
