package org.cohorte.ingest.omop;

import java.util.ArrayList;
import java.util.List;

/** Parts the lines of one record into cells, by RFC 4180; a quotation mark inside an unquoted cell stands for itself. */
final class CsvSplitter {

    private final char separator;
    private final boolean quoting;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean open;
    private boolean broken;

    /**
     * A new record.
     *
     * @param quoting whether quotation marks around a cell are none of it
     */
    CsvSplitter(char separator, boolean quoting) {
        this.separator = separator;
        this.quoting = quoting;
    }

    /** Takes a line; of a record that is {@link #open}, the next one. */
    void feed(String line) {
        int at;
        if (open) {
            cell.append('\n');
            at = quoted(line, 0);
        } else {
            at = start(line, 0);
        }
        while (!open && at < line.length()) {
            // At a separator: another cell begins behind it.
            at = start(line, at + 1);
        }
    }

    private int start(String line, int from) {
        if (quoting && from < line.length() && line.charAt(from) == '"') {
            return quoted(line, from + 1);
        }
        return plain(line, from);
    }

    private int plain(String line, int from) {
        int end = line.indexOf(separator, from);
        int to = end < 0 ? line.length() : end;
        cell.append(line, from, to);
        finish();
        return to;
    }

    private int quoted(String line, int from) {
        open = true;
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c != '"') {
                cell.append(c);
                at++;
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append('"');
                at += 2;
            } else {
                open = false;
                broken |= at + 1 < line.length() && line.charAt(at + 1) != separator;
                return plain(line, at + 1);
            }
        }
        return at;
    }

    private void finish() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    /** Whether a quoted cell has not ended: the next line belongs to the record. */
    boolean open() {
        return open;
    }

    /** Whether something stands between the end of a quoted cell and the next one. */
    boolean broken() {
        return broken;
    }

    List<String> cells() {
        return cells;
    }
}
