package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Forms that were filled in. The forms and their questions are codes found in the data.
 *
 * @param codes   forms, or questions that were answered, any of these; empty: any form
 * @param answers each must be in the same filled form
 */
public record FormCriterion(
        String id, Optional<String> name, boolean exclude, List<Code> codes, List<Answer> answers, EventOptions options)
        implements EventCriterion {

    public FormCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        codes = List.copyOf(codes);
        answers = List.copyOf(answers);
        Objects.requireNonNull(options);
    }

    @Override
    public FormCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new FormCriterion(newId, newName, excluded, codes, answers, options);
    }
}
