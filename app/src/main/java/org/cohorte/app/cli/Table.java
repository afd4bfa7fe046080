package org.cohorte.app.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns that are as wide as they need to be; the first column is to the left, the others to the right. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** One line per row, none with spaces at its end. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String blanks = " ".repeat(width(column) - length(cell));
            if (column > 0) {
                line.append(GAP);
            }
            line.append(column == 0 ? cell + blanks : blanks + cell);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> length(row.get(column)))
                .max()
                .orElse(0);
    }

    /** In characters as people see them. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
