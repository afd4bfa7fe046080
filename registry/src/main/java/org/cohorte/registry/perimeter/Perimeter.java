package org.cohorte.registry.perimeter;

import java.util.Optional;

/**
 * A node of the hospital tree.
 *
 * @param number   its number, in decimal, as the index writes it
 * @param sourceId as the source calls it
 * @param name     as users read it
 * @param level    how high it stands
 * @param parent   number of the node above; empty for the root
 * @param leaf     whether nothing is below it
 */
public record Perimeter(
        String number, String sourceId, String name, Level level, Optional<String> parent, boolean leaf) {

    /** How high a perimeter stands. */
    public enum Level {
        GROUP,
        HOSPITAL,
        DEPARTMENT,
        UNIT
    }
}
