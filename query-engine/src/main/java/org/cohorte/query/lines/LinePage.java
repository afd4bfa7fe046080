package org.cohorte.query.lines;

import java.util.List;
import java.util.Optional;

/**
 * Some lines of a list.
 *
 * @param lines    in the order asked for
 * @param total    lines of the whole list
 * @param patients patients who have any
 * @param next     where the next page begins; empty on the last one
 */
public record LinePage(List<Line> lines, long total, long patients, Optional<String> next) {

    public LinePage {
        lines = List.copyOf(lines);
    }
}
