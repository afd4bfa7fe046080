package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Laboratory results: LOINC, ANABIO. Validated ones alone unless {@code includeNotValidated}.
 *
 * @param codes any of these, each with its descendants; empty: any
 * @param value    condition on the number; results whose unit is unknown are left out, and the answer says how many
 * @param abnormal below or above the result's own reference range; empty: any
 */
public record LaboratoryCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        List<Code> codes,
        Optional<ValueCondition> value,
        Set<Abnormal> abnormal,
        boolean includeNotValidated,
        EventOptions options)
        implements MeasuredCriterion {

    public LaboratoryCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        codes = List.copyOf(codes);
        Objects.requireNonNull(value);
        abnormal = Set.copyOf(abnormal);
        Objects.requireNonNull(options);
    }

    @Override
    public LaboratoryCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new LaboratoryCriterion(newId, newName, excluded, codes, value, abnormal, includeNotValidated, options);
    }
}
