package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Medicines that were given: ATC, UCD. The date of the options is the start.
 *
 * @param codes  any of these, each with its descendants; empty: any
 * @param routes routes as the sources code them; empty: any
 * @param dose   condition on the quantity given
 * @param end    last day
 */
public record AdministrationCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        List<Code> codes,
        Set<String> routes,
        Optional<ValueCondition> dose,
        Optional<DateRange> end,
        EventOptions options)
        implements MedicineCriterion {

    public AdministrationCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        codes = List.copyOf(codes);
        routes = Set.copyOf(routes);
        Objects.requireNonNull(dose);
        Objects.requireNonNull(end);
        Objects.requireNonNull(options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return List.of(new SourceWords("routes", routes));
    }

    @Override
    public AdministrationCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new AdministrationCriterion(newId, newName, excluded, codes, routes, dose, end, options);
    }
}
