package org.cohorte.registry.perimeter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.registry.perimeter.Perimeter.Level;

/**
 * Writes the tree of the hospital. Numbers are given once and never change, whatever happens to names and places; a unit
 * that a source no longer mentions stays, since the index still knows it.
 */
public interface HospitalTree {

    /** Deepest tree that is accepted, root included: real ones have four to six levels. */
    int MAX_DEPTH = 32;

    /**
     * Adds these units and updates those already there, in one transaction. When several units are left without a
     * parent, a group above them all becomes the root.
     *
     * @param units in any order; a parent is one of them or already known
     * @return where every unit of the tree stands, by source identifier
     * @throws IllegalArgumentException when a unit appears twice with different contents, names an unknown parent, is
     *     its own ancestor, stands too deep, or has no name; nothing is written then
     */
    Map<String, Place> put(Collection<Unit> units);

    /** Where every unit of the tree stands, by source identifier. */
    Map<String, Place> places();

    /** A unit as the source gives it. */
    record Unit(String sourceId, String name, Level level, Optional<String> parentSourceId) {}

    /**
     * Where a unit stands.
     *
     * @param path the unit's own number, then those above it, up to the root
     */
    record Place(List<Integer> path) {

        public Place {
            path = List.copyOf(path);
        }

        public int number() {
            return path.getFirst();
        }
    }
}
