package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;

/**
 * A question about patients: inside a population, those who match the root group and whose events satisfy the links.
 *
 * @param population where to look; the server intersects it with the user's scope
 * @param root       the criteria
 * @param links      conditions between the events of several criteria
 * @param pins       at most one for each linked criterion
 */
public record Request(Population population, Group root, List<Link> links, List<Pin> pins) {

    /** Version of the saved form that this code writes. */
    public static final int VERSION = 1;

    public Request {
        Objects.requireNonNull(population);
        Objects.requireNonNull(root);
        links = List.copyOf(links);
        pins = List.copyOf(pins);
    }

    /** A request whose links may choose any event. */
    public Request(Population population, Group root, List<Link> links) {
        this(population, root, links, List.of());
    }

    /** Every patient of the hospital. */
    public static Request everyone() {
        return new Request(Population.everyone(), Group.all("root"), List.of());
    }

    public Request withPopulation(Population newPopulation) {
        return new Request(newPopulation, root, links, pins);
    }

    public Request withRoot(Group newRoot) {
        return new Request(population, newRoot, links, pins);
    }

    public Request withLinks(List<Link> newLinks, List<Pin> newPins) {
        return new Request(population, root, newLinks, newPins);
    }
}
