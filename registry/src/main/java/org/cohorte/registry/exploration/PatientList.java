package org.cohorte.registry.exploration;

import java.util.List;
import java.util.Optional;

/**
 * A page of patients.
 *
 * @param total patients of the cohort that the reader sees now
 * @param found those among them that the text finds; as {@code total} when there is no text
 * @param next  cursor of the next page; empty on the last
 */
public record PatientList(List<PatientRow> rows, long total, long found, Optional<String> next) {

    public PatientList {
        rows = List.copyOf(rows);
    }
}
