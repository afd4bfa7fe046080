package org.cohorte.query.normal;

import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.units.Units;

/**
 * Brings requests of equal meaning to one form: exclusions pushed down to the criteria, groups of the same rule flattened,
 * children sorted and each kept once where order and doubles do not count, codes merged, numbers in base units, links told from
 * the criterion of the lower name and in the smaller unit. Ids and names are empty in it but for those of linked criteria. It
 * finds what can be seen in the form, and does not prove logic: two equal requests may still differ.
 */
public final class Normalizer {

    private final LeafNormalizer leaves;

    public Normalizer(Units units) {
        this.leaves = new LeafNormalizer(units);
    }

    /** The normal form of a valid request. */
    public Request normalize(Request request) {
        NormalLinks links = NormalLinks.of(request, leaves);
        Group root = new NormalTree(leaves, links.asGiven(), links.names()).of(request.root());
        Population population = request.population();
        return new Request(
                population.withUnits(LeafNormalizer.sorted(population.units())),
                root,
                links.normal(root),
                links.pins(root));
    }
}
