package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Prescribed medicines: ATC, UCD. The date of the options is the start.
 *
 * @param codes  any of these, each with its descendants; empty: any
 * @param kinds  kinds of prescription as the sources write them; empty: any
 * @param routes routes of administration as the sources code them; empty: any
 * @param dose   condition on one dose
 * @param end    last day
 */
public record PrescriptionCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        List<Code> codes,
        Set<String> kinds,
        Set<String> routes,
        Optional<ValueCondition> dose,
        Optional<DateRange> end,
        EventOptions options)
        implements MedicineCriterion {

    public PrescriptionCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        codes = List.copyOf(codes);
        kinds = Set.copyOf(kinds);
        routes = Set.copyOf(routes);
        Objects.requireNonNull(dose);
        Objects.requireNonNull(end);
        Objects.requireNonNull(options);
    }

    /** Of any kind and dose. */
    public PrescriptionCriterion(
            String id,
            Optional<String> name,
            boolean exclude,
            List<Code> codes,
            Set<String> routes,
            Optional<DateRange> end,
            EventOptions options) {
        this(id, name, exclude, codes, Set.of(), routes, Optional.empty(), end, options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return List.of(new SourceWords("kinds", kinds), new SourceWords("routes", routes));
    }

    @Override
    public PrescriptionCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new PrescriptionCriterion(newId, newName, excluded, codes, kinds, routes, dose, end, options);
    }
}
