package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Procedures: CCAM, or whatever system the sources code in.
 *
 * @param codes      any of these, each with its descendants; empty: any
 * @param sources    names of the systems that coded it; empty: any
 * @param phases     phases of the CCAM; empty: any
 * @param activities activities of the CCAM (1 to 5); empty: any
 */
public record ProcedureCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        List<Code> codes,
        Set<String> sources,
        Set<String> phases,
        Set<String> activities,
        EventOptions options)
        implements EventCriterion {

    public ProcedureCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        codes = List.copyOf(codes);
        sources = Set.copyOf(sources);
        phases = Set.copyOf(phases);
        activities = Set.copyOf(activities);
        Objects.requireNonNull(options);
    }

    /** Of any phase and activity. */
    public ProcedureCriterion(
            String id,
            Optional<String> name,
            boolean exclude,
            List<Code> codes,
            Set<String> sources,
            EventOptions options) {
        this(id, name, exclude, codes, sources, Set.of(), Set.of(), options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return List.of(
                new SourceWords("sources", sources),
                new SourceWords("phases", phases),
                new SourceWords("activities", activities));
    }

    @Override
    public ProcedureCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new ProcedureCriterion(newId, newName, excluded, codes, sources, phases, activities, options);
    }
}
