package org.cohorte.app.api;

import java.util.Optional;
import org.cohorte.registry.perimeter.Perimeter;

/** A node of the hospital tree as the API gives it. */
record PerimeterResource(
        String number, String sourceId, String name, String level, Optional<String> parent, boolean leaf) {

    static PerimeterResource of(Perimeter perimeter) {
        return new PerimeterResource(
                perimeter.number(),
                perimeter.sourceId(),
                perimeter.name(),
                ApiNames.of(perimeter.level()),
                perimeter.parent(),
                perimeter.leaf());
    }
}
