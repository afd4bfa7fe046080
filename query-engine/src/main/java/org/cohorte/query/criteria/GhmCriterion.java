package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Stay groups of the PMSI (GHM).
 *
 * @param codes      GHM, their roots or their major categories, any of these; empty: any
 * @param severities levels as the GHM writes them in its last place: 1 to 4, T, J, Z, E…; empty: any
 */
public record GhmCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        List<Code> codes,
        Set<String> severities,
        EventOptions options)
        implements EventCriterion {

    public GhmCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        codes = List.copyOf(codes);
        severities = Set.copyOf(severities);
        Objects.requireNonNull(options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return List.of(new SourceWords("severities", severities));
    }

    @Override
    public GhmCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new GhmCriterion(newId, newName, excluded, codes, severities, options);
    }
}
