package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;

/**
 * A question about patients: inside a population, those who match the root group and whose events satisfy the links.
 *
 * @param population where to look; the server intersects it with the user's scope
 * @param root       the criteria
 * @param links      conditions between the events of several criteria
 */
public record Request(Population population, Group root, List<Link> links) {

    /** Version of the saved form that this code writes. */
    public static final int VERSION = 1;

    public Request {
        Objects.requireNonNull(population);
        Objects.requireNonNull(root);
        links = List.copyOf(links);
    }

    /** Every patient of the hospital. */
    public static Request everyone() {
        return new Request(Population.everyone(), Group.all("root"), List.of());
    }

    public Request withRoot(Group newRoot) {
        return new Request(population, newRoot, links);
    }
}
