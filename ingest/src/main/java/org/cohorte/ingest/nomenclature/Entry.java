package org.cohorte.ingest.nomenclature;

import java.util.List;
import java.util.Optional;

/**
 * A code of a nomenclature.
 *
 * @param code     as the nomenclature writes it
 * @param parents  codes right above it; none at the top, several where the nomenclature has several
 * @param labelFr  French name
 * @param labelEn  English name
 * @param synonyms other names, abbreviations and brands
 */
public record Entry(
        String code, List<String> parents, Optional<String> labelFr, Optional<String> labelEn, List<String> synonyms) {

    public Entry {
        parents = List.copyOf(parents);
        synonyms = List.copyOf(synonyms);
    }

    /** As a line of a resource; {@link #ofLine} reads it back. */
    public String toLine() {
        return String.join(
                "\t",
                code,
                String.join("|", parents),
                labelFr.orElse(""),
                labelEn.orElse(""),
                String.join("|", synonyms));
    }

    static Entry ofLine(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("a line of a nomenclature has 5 cells: " + line);
        }
        return new Entry(cells[0], list(cells[1]), text(cells[2]), text(cells[3]), list(cells[4]));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }

    private static Optional<String> text(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }
}
