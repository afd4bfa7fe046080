package org.cohorte.export.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook read by another library than the one that wrote it, or as the bare XML that it is. */
final class ReadBack {

    private static final ReadingOptions FORMATS = new ReadingOptions(true, false);

    private final byte[] bytes;

    ReadBack(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Writes a workbook into memory. */
    static ReadBack of(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return new ReadBack(out.toByteArray());
    }

    byte[] bytes() {
        return bytes;
    }

    List<String> sheets() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes), FORMATS)) {
            return book.getSheets().map(Sheet::getName).toList();
        }
    }

    /** Rows with their cells, absent ones as null. */
    List<List<@Nullable Object>> rows(String sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes), FORMATS);
                Stream<Row> rows = book.findSheet(sheet).orElseThrow().openStream()) {
            return rows.map(ReadBack::values).toList();
        }
    }

    private static List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (@Nullable Cell cell : row) {
            values.add(cell == null ? null : value(cell));
        }
        return values;
    }

    private static @Nullable Object value(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> dateFormat(cell) ? cell.asDate() : cell.asNumber().stripTrailingZeros();
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean();
            case EMPTY -> null;
            case FORMULA, ERROR -> throw new AssertionError("not written by us: " + cell);
        };
    }

    private static boolean dateFormat(Cell cell) {
        return Objects.requireNonNullElse(cell.getDataFormatString(), "").startsWith("yyyy");
    }

    /** A part of the package, as text. */
    String part(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(((InputStream) zip).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException("no part " + name);
    }
}
