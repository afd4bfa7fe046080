package org.cohorte.ingest.omop;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;

/** A row of a table. Columns are named in lower case; one that the file does not have is empty. */
final class Row {

    private static final int LARGEST_MAGNITUDE = 300;

    private final OmopTable table;
    private final Columns columns;
    private final List<String> cells;
    private final Supplier<Line> line;

    /**
     * A row.
     *
     * @param line where it came from; asked for when that is needed
     */
    Row(OmopTable table, Columns columns, List<String> cells, Supplier<Line> line) {
        this.table = table;
        this.columns = columns;
        this.cells = cells;
        this.line = line;
    }

    OmopTable table() {
        return table;
    }

    Line line() {
        return line.get();
    }

    /** How reports name a column. */
    String path(String column) {
        return table.tableName() + "." + column;
    }

    /** What stands in a cell, without spaces around it; empty for the ways in which databases write nothing. */
    Optional<String> text(String column) {
        String cell = columns.cell(cells, column).strip();
        return cell.isEmpty() || cell.equals("\\N") || cell.equals("NULL") ? Optional.empty() : Optional.of(cell);
    }

    /** The first of these columns that is filled. */
    Optional<String> firstOf(String... names) {
        for (String name : names) {
            Optional<String> text = text(name);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** An identifier; one that a program has made a decimal of ({@code 12.0}) is taken back. */
    Optional<String> id(String column) {
        return text(column).map(id -> id.endsWith(".0") ? id.substring(0, id.length() - 2) : id);
    }

    String requiredId(String column) throws RefusedException {
        return id(column).orElseThrow(() -> missing(column));
    }

    /** The identifier of the row itself. */
    String key() throws RefusedException {
        return requiredId(table.key());
    }

    String person() throws RefusedException {
        return requiredId("person_id");
    }

    RefusedException missing(String column) {
        return new RefusedException(Reason.MISSING, path(column), "is empty");
    }

    /** A concept; 0 when there is none. */
    long concept(String column) throws RefusedException {
        Optional<String> id = id(column);
        if (id.isEmpty()) {
            return 0;
        }
        try {
            return Long.parseLong(id.get());
        } catch (NumberFormatException e) {
            throw new RefusedException(Reason.INVALID_VALUE, path(column), "is no number of a concept");
        }
    }

    /** All concepts it names, save what is no number. */
    Set<Long> concepts() {
        Set<Long> concepts = new HashSet<>();
        for (String column : columns.names()) {
            if (namesConcept(column)) {
                try {
                    concepts.add(concept(column));
                } catch (RefusedException e) {
                    // Refused, with its place, when the row is read for what it says.
                }
            }
        }
        concepts.remove(0L);
        return concepts;
    }

    /** Whether a column holds concepts. */
    static boolean namesConcept(String column) {
        return column.endsWith("_concept_id");
    }

    Optional<BigDecimal> number(String column) throws RefusedException {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text.get());
            long magnitude = (long) number.precision() - number.scale();
            // Written out, to be turned into another unit, 1e999999999 would fill the memory.
            if (Math.abs(magnitude) <= LARGEST_MAGNITUDE) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new RefusedException(Reason.INVALID_VALUE, path(column), "is no number such as 4.5");
    }

    /** A whole number between two others. */
    Optional<Integer> whole(String column, int least, int most) throws RefusedException {
        Optional<String> text = id(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return Optional.of(value);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new RefusedException(
                Reason.INVALID_DATE, path(column), "is no whole number from " + least + " to " + most);
    }
}
