package org.cohorte.export.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.registry.perimeter.Perimeters;

/** Names of units of care, asked for once: a hospital has some thousands. */
final class Units {

    private final Perimeters perimeters;
    private final Map<String, String> known = new HashMap<>();

    Units(Perimeters perimeters) {
        this.perimeters = perimeters;
    }

    /** Names of these and of others. */
    Map<String, String> names(Collection<String> numbers) {
        Set<String> missing =
                numbers.stream().filter(number -> !known.containsKey(number)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            missing.forEach(number -> known.put(number, ""));
            perimeters.describe(missing).forEach((number, perimeter) -> known.put(number, perimeter.name()));
        }
        return known;
    }
}
