package org.cohorte.export.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.cohorte.export.table.Cell;

/**
 * A table in a workbook: a sheet with its header, and as many more of the same name as its rows need ("Biologie",
 * "Biologie 2", …). A text too long for a cell goes on in the same column of the rows below, whose other cells are empty.
 */
public final class SheetSeries {

    /**
     * A column.
     *
     * @param title in the header
     * @param width in characters
     */
    public record Header(String title, int width) {}

    private static final int CHARACTER = 256;
    private static final int FILTER_ARROW = 3;

    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final CellWriter writer;
    private final String name;
    private final List<Header> headers;
    private final int limit;
    private final Checksum checksum = new Checksum();
    private SXSSFSheet sheet;
    private int sheets;
    private int next;
    private long rows;

    SheetSeries(SXSSFWorkbook workbook, Styles styles, String name, List<Header> headers, int limit) {
        this.workbook = workbook;
        this.styles = styles;
        this.writer = new CellWriter(styles);
        this.name = name;
        this.headers = List.copyOf(headers);
        this.limit = limit;
        this.sheet = begin();
    }

    private SXSSFSheet begin() {
        sheets++;
        SXSSFSheet begun = workbook.createSheet(sheets == 1 ? name : name + " " + sheets);
        SXSSFRow header = begun.createRow(0);
        for (int i = 0; i < headers.size(); i++) {
            SXSSFCell cell = header.createCell(i);
            cell.setCellValue(headers.get(i).title());
            cell.setCellStyle(styles.header());
            begun.setColumnWidth(i, width(headers.get(i)) * CHARACTER);
        }
        begun.createFreezePane(0, 1);
        next = 1;
        return begun;
    }

    private static int width(Header header) {
        return Math.max(header.width(), header.title().length() + FILTER_ARROW);
    }

    /** Writes a row. */
    public void row(List<Cell> cells) {
        checksum.add(cells);
        rows++;
        line(cells);
        if (hasLongText(cells)) {
            continued(cells);
        }
    }

    private void line(List<Cell> cells) {
        if (next == limit) {
            end();
            sheet = begin();
        }
        SXSSFRow row = sheet.createRow(next);
        next++;
        for (int i = 0; i < cells.size(); i++) {
            writer.write(row, i, first(cells.get(i)));
        }
    }

    private static Cell first(Cell cell) {
        return isLong(cell) ? new Cell.Text(pieces(cell).getFirst()) : cell;
    }

    private void continued(List<Cell> cells) {
        List<List<String>> pieces = cells.stream()
                .map(cell -> isLong(cell) ? pieces(cell) : List.<String>of())
                .toList();
        int most = pieces.stream().mapToInt(List::size).max().orElse(0);
        for (int piece = 1; piece < most; piece++) {
            List<Cell> below = new ArrayList<>();
            for (List<String> column : pieces) {
                below.add(piece < column.size() ? new Cell.Text(column.get(piece)) : Cell.empty());
            }
            line(below);
        }
    }

    private static boolean hasLongText(List<Cell> cells) {
        for (Cell cell : cells) {
            if (isLong(cell)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLong(Cell cell) {
        return cell instanceof Cell.Text(var text) && text.length() > CellText.LONGEST;
    }

    private static List<String> pieces(Cell cell) {
        return cell instanceof Cell.Text(var text) ? CellText.pieces(text) : List.of();
    }

    private void end() {
        sheet.setAutoFilter(new CellRangeAddress(0, next - 1, 0, headers.size() - 1));
    }

    /** Ends the table. */
    public Written finish() {
        end();
        return new Written(name, rows, sheets, checksum.end());
    }

    /**
     * What was written.
     *
     * @param rows   given, whatever lines they took
     * @param sha256 of them
     */
    public record Written(String name, long rows, int sheets, String sha256) {}
}
