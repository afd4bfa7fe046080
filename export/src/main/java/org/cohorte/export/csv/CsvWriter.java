package org.cohorte.export.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes rows as RFC 4180 wants them: commas, CRLF, quotes around what needs them. Cells that a spreadsheet would take for
 * a formula are made inert with an apostrophe before them, numbers excepted. Holds one row at a time; for one thread.
 */
public final class CsvWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Writer out;

    /** Writes there, and leaves it open. */
    public CsvWriter(Writer out) {
        this.out = out;
    }

    /** Writes one row. */
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String cell(String text) {
        String inert = looksLikeFormula(text) ? "'" + text : text;
        boolean plain = inert.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? inert : '"' + inert.replace("\"", "\"\"") + '"';
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !isNumber(text);
    }

    /** A sign, digits, at most one point, digits: what nobody can mistake for a formula. */
    private static boolean isNumber(String text) {
        return text.matches("[+-]?\\d+(\\.\\d+)?");
    }
}
