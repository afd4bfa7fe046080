package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Diagnoses: CIM-10, or whatever system the sources code in.
 *
 * @param codes any of these, each with its descendants; empty: any
 * @param ranks   DP, DR, DAS…; empty: any
 * @param sources names of the systems that coded it; empty: any
 */
public record DiagnosisCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        List<Code> codes,
        Set<String> ranks,
        Set<String> sources,
        EventOptions options)
        implements EventCriterion {

    public DiagnosisCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        codes = List.copyOf(codes);
        ranks = Set.copyOf(ranks);
        sources = Set.copyOf(sources);
        Objects.requireNonNull(options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return List.of(new SourceWords("ranks", ranks), new SourceWords("sources", sources));
    }

    @Override
    public DiagnosisCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new DiagnosisCriterion(newId, newName, excluded, codes, ranks, sources, options);
    }
}
