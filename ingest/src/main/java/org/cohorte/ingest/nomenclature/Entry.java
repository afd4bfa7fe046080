package org.cohorte.ingest.nomenclature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A code of a nomenclature.
 *
 * @param code      as the nomenclature writes it; neither bar nor white control character
 * @param parents   codes right above it; none at the top, several where the nomenclature has several
 * @param labelFr   French name
 * @param labelEn   English name
 * @param synonyms  other names, abbreviations and brands
 * @param elsewhere codes of other nomenclatures that stand right above it, as {@code system|code}
 */
public record Entry(
        String code,
        List<String> parents,
        Optional<String> labelFr,
        Optional<String> labelEn,
        List<String> synonyms,
        List<String> elsewhere) {

    private static final int CELLS = 5;

    public Entry {
        parents = List.copyOf(parents);
        synonyms = List.copyOf(synonyms);
        elsewhere = List.copyOf(elsewhere);
    }

    /** A code that stands below codes of its own nomenclature alone. */
    public Entry(
            String code,
            List<String> parents,
            Optional<String> labelFr,
            Optional<String> labelEn,
            List<String> synonyms) {
        this(code, parents, labelFr, labelEn, synonyms, List.of());
    }

    /** What this and another entry say of one code; names of this one win. */
    public Entry with(Entry other) {
        return new Entry(
                code,
                union(parents, other.parents()),
                labelFr.or(other::labelFr),
                labelEn.or(other::labelEn),
                union(synonyms, other.synonyms()),
                union(elsewhere, other.elsewhere()));
    }

    private static List<String> union(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** The same below other codes. */
    public Entry withParents(List<String> others) {
        return new Entry(code, others, labelFr, labelEn, synonyms, elsewhere);
    }

    /** As a line of a resource; {@link #ofLine} reads it back. */
    public String toLine() {
        List<String> cells = new ArrayList<>(List.of(
                code, String.join("|", parents), labelFr.orElse(""), labelEn.orElse(""), String.join("|", synonyms)));
        cells.addAll(elsewhere);
        return String.join("\t", cells);
    }

    /**
     * Reads what {@link #toLine} wrote.
     *
     * @throws IllegalArgumentException for any other line
     */
    public static Entry ofLine(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < CELLS) {
            throw new IllegalArgumentException("a line of a nomenclature has " + CELLS + " cells: " + line);
        }
        return new Entry(
                cells[0],
                list(cells[1]),
                text(cells[2]),
                text(cells[3]),
                list(cells[4]),
                List.of(cells).subList(CELLS, cells.length));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }

    private static Optional<String> text(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }
}
