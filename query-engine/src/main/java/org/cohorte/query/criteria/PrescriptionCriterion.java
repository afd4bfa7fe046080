package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Prescribed medicines: ATC, UCD. The date of the options is the start.
 *
 * @param codes any of these, each with its descendants; empty: any
 * @param routes routes of administration as the sources code them; empty: any
 * @param end    last day
 */
public record PrescriptionCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        List<Code> codes,
        Set<String> routes,
        Optional<DateRange> end,
        EventOptions options)
        implements EventCriterion {

    public PrescriptionCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        codes = List.copyOf(codes);
        routes = Set.copyOf(routes);
        Objects.requireNonNull(end);
        Objects.requireNonNull(options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return List.of(new SourceWords("routes", routes));
    }

    @Override
    public PrescriptionCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new PrescriptionCriterion(newId, newName, excluded, codes, routes, end, options);
    }
}
