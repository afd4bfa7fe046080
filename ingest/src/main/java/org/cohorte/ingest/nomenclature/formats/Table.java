package org.cohorte.ingest.nomenclature.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.nomenclature.formats.Lines.Line;

/**
 * A table whose first line names its columns, in whatever order; cells are parted by commas, semicolons, tabs or bars,
 * whichever the first line has most of, and may stand between quotation marks. Rows come one at a time.
 */
final class Table implements AutoCloseable {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final Lines lines;
    private final Problems problems;
    private final char separator;
    private final List<String> names;
    private final Map<String, Integer> columns = new HashMap<>();

    private Table(Lines lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
        String header = lines.next().map(Line::text).orElse("");
        this.separator = separator(header);
        this.names = cells(header);
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
    }

    /** Opens a table in UTF-8. */
    static Table of(SourceFile file, Problems problems) {
        return new Table(Lines.of(file, Encoding.UTF_8), problems);
    }

    private static char separator(String header) {
        char best = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** A row of the table. */
    final class Row {

        private final long line;
        private final List<String> cells;

        private Row(long line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        Place place() {
            return Place.line(lines.file(), line);
        }

        /** The text in the first of these columns that the table has; empty when it has none, or nothing there. */
        Optional<String> find(String... aliases) {
            return column(aliases).map(i -> cells.get(i).strip()).filter(text -> !text.isEmpty());
        }

        String get(String... aliases) {
            return find(aliases).orElse("");
        }
    }

    private Optional<Integer> column(String... aliases) {
        return Arrays.stream(aliases).filter(columns::containsKey).findFirst().map(columns::get);
    }

    boolean has(String... aliases) {
        return column(aliases).isPresent();
    }

    /**
     * Insists on a column.
     *
     * @throws NomenclatureException when the table has none of these
     */
    void require(String... aliases) {
        if (!has(aliases)) {
            throw Place.line(lines.file(), 1)
                    .error("there is no column " + String.join(", nor ", aliases) + ", but " + String.join(", ", names)
                            + ": name the columns in the first line");
        }
    }

    /** The next row; rows of another width than the first line are problems, and passed over. */
    Optional<Row> next() {
        while (true) {
            Optional<Line> found = lines.next();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            long number = found.get().number();
            String text = whole(found.get().text());
            if (text.isBlank()) {
                continue;
            }
            List<String> cells = cells(text);
            if (cells.size() == names.size()) {
                return Optional.of(new Row(number, cells));
            }
            problems.add(
                    Place.line(lines.file(), number),
                    cells.size() + " cells where the first line has " + names.size()
                            + ": put cells that hold the separator between quotation marks");
        }
    }

    /** A cell between quotation marks may go on on the next line. */
    private String whole(String first) {
        String text = first;
        while (count(text, '"') % 2 == 1) {
            Optional<Line> more = lines.next();
            if (more.isEmpty()) {
                return text;
            }
            text = text + " " + more.get().text();
        }
        return text;
    }

    private List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @Override
    public void close() {
        lines.close();
    }
}
