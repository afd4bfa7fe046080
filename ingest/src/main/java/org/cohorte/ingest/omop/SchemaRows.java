package org.cohorte.ingest.omop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.source.RefusedException;
import org.jooq.Record;

/** Makes rows of what a query gives. Where one came from is told with its key: rows of a database have no order of their own. */
final class SchemaRows {

    private static final Pattern TO_QUOTE = Pattern.compile("[,\"\\r\\n]");

    private final OmopTable table;
    private final String label;
    private final Columns columns;
    private final byte[] header;
    private long number;

    /**
     * Rows of one reading of a table.
     *
     * @param label what the table is called in reports
     * @param names of the columns, in the order of the query
     * @throws RefusedException when a column is missing that the table cannot be read without
     */
    SchemaRows(OmopTable table, String label, List<String> names) throws RefusedException {
        this.table = table;
        this.label = label;
        this.columns = Columns.of(table, names);
        this.header =
                csv(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }

    /** What the table is called in reports. */
    String label() {
        return label;
    }

    /** Rows made so far. */
    long number() {
        return number;
    }

    Row row(Record record) {
        number++;
        long at = number;
        List<String> cells = new ArrayList<>(record.size());
        for (int i = 0; i < record.size(); i++) {
            Object cell = record.get(i);
            cells.add(cell == null ? "" : cell.toString());
        }
        return new Row(table, columns, cells, () -> line(at, cells));
    }

    private Line line(long at, List<String> cells) {
        String key = columns.cell(cells, table.key());
        String file = key.isEmpty() ? label : label + " " + table.key() + "=" + key;
        return new Line(file, at, csv(cells), Optional.of(header));
    }

    private static byte[] csv(List<String> cells) {
        return cells.stream()
                .map(SchemaRows::quoted)
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return TO_QUOTE.matcher(cell).find() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
