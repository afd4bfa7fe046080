package org.cohorte.e2e.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook as another library reads it: each sheet's rows, by the titles of the header. */
public final class Sheets {

    private static final ReadingOptions FORMATS = new ReadingOptions(true, false);

    private final Path file;

    public Sheets(Path file) {
        this.file = file;
    }

    public List<String> names() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(asFile(), FORMATS)) {
            return book.getSheets().map(Sheet::getName).toList();
        }
    }

    private File asFile() {
        return file.toFile();
    }

    /** Rows as the texts of their cells. */
    public List<List<String>> texts(String sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(asFile(), FORMATS);
                Stream<Row> rows = book.findSheet(sheet).orElseThrow().openStream()) {
            return rows.map(row -> cells(row).stream()
                            .map(cell -> cell.map(Sheets::text).orElse(""))
                            .toList())
                    .toList();
        }
    }

    /** Rows below the header, each as values by title; a title without value is absent. */
    public List<Map<String, Object>> rows(String sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(asFile(), FORMATS);
                Stream<Row> rows = book.findSheet(sheet).orElseThrow().openStream()) {
            List<List<Optional<Cell>>> all = rows.map(Sheets::cells).toList();
            List<String> titles = all.getFirst().stream()
                    .map(cell -> cell.map(Sheets::text).orElse(""))
                    .toList();
            return all.stream().skip(1).map(row -> named(titles, row)).toList();
        }
    }

    private static List<Optional<Cell>> cells(Row row) {
        List<Optional<Cell>> cells = new ArrayList<>();
        for (@Nullable Cell cell : row) {
            cells.add(Optional.ofNullable(cell).filter(present -> present.getType() != CellType.EMPTY));
        }
        return cells;
    }

    private static Map<String, Object> named(List<String> titles, List<Optional<Cell>> row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String title = titles.get(i);
            row.get(i).ifPresent(cell -> values.put(title, value(cell)));
        }
        return values;
    }

    private static Object value(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? cell.asDate() : cell.asNumber().stripTrailingZeros();
            case BOOLEAN -> cell.asBoolean();
            case STRING -> cell.asString();
            case EMPTY, FORMULA, ERROR -> throw new AssertionError("not written by us: " + cell);
        };
    }

    private static String text(Cell cell) {
        return String.valueOf(value(cell));
    }

    private static boolean isDate(Cell cell) {
        return Objects.requireNonNullElse(cell.getDataFormatString(), "").startsWith("yyyy");
    }
}
