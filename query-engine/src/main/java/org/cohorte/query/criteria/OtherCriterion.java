package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Other coded events: immunizations, allergies, devices, observations, specimens.
 *
 * @param kinds      any of these; empty: any
 * @param codes      any of these, each with its descendants; empty: any
 * @param value      condition on a number
 * @param valueCodes coded values, any of these, each with its descendants; empty: any
 * @param text       words of a value in words; empty: any
 */
public record OtherCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        Set<Kind> kinds,
        List<Code> codes,
        Optional<ValueCondition> value,
        List<Code> valueCodes,
        String text,
        EventOptions options)
        implements EventCriterion {

    /** What sort of event. */
    public enum Kind {
        IMMUNIZATION,
        ALLERGY,
        DEVICE,
        OBSERVATION,
        SPECIMEN
    }

    public OtherCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        kinds = Set.copyOf(kinds);
        codes = List.copyOf(codes);
        Objects.requireNonNull(value);
        valueCodes = List.copyOf(valueCodes);
        Objects.requireNonNull(text);
        Objects.requireNonNull(options);
    }

    @Override
    public OtherCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new OtherCriterion(newId, newName, excluded, kinds, codes, value, valueCodes, text, options);
    }
}
