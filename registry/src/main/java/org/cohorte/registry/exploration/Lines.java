package org.cohorte.registry.exploration;

import java.util.Map;
import org.cohorte.query.lines.LinePage;

/**
 * A page of lines with the people they are about.
 *
 * @param people by patient number, for every patient of the page
 */
public record Lines(LinePage page, Map<Integer, PatientRow> people) {

    public Lines {
        people = Map.copyOf(people);
    }
}
