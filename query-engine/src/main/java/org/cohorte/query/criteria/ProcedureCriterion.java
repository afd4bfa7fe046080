package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Procedures: CCAM, or whatever system the sources code in.
 *
 * @param codes any of these, each with its descendants; empty: any
 * @param sources names of the systems that coded it; empty: any
 */
public record ProcedureCriterion(
        String id, Optional<String> name, boolean exclude, List<Code> codes, Set<String> sources, EventOptions options)
        implements EventCriterion {

    public ProcedureCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        codes = List.copyOf(codes);
        sources = Set.copyOf(sources);
        Objects.requireNonNull(options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return List.of(new SourceWords("sources", sources));
    }

    @Override
    public ProcedureCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new ProcedureCriterion(newId, newName, excluded, codes, sources, options);
    }
}
