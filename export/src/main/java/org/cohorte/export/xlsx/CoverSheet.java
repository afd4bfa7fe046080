package org.cohorte.export.xlsx;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The first sheet: what this workbook is. Filled last, when everything is known. */
public final class CoverSheet {

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {30, 90, 24, 70};

    private final SXSSFSheet sheet;
    private final Styles styles;
    private int next;

    CoverSheet(SXSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.setRandomAccessWindowSize(-1);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
    }

    public void title(String text) {
        write(List.of(text), styles.title());
    }

    /** A head over some lines, with a blank one before it. */
    public void heading(List<String> texts) {
        next++;
        write(texts, styles.header());
    }

    /** A line; a text too long for a cell goes on in the lines below. */
    public void line(String... texts) {
        List<List<String>> pieces =
                List.of(texts).stream().map(CellText::pieces).toList();
        int most = pieces.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int piece = i;
            write(
                    pieces.stream()
                            .map(column -> piece < column.size() ? column.get(piece) : "")
                            .toList(),
                    styles.wrapped());
        }
    }

    private void write(List<String> texts, CellStyle style) {
        SXSSFRow row = sheet.createRow(next);
        next++;
        for (int i = 0; i < texts.size(); i++) {
            SXSSFCell cell = row.createCell(i);
            cell.setCellValue(CellText.escaped(CellText.legal(texts.get(i))));
            cell.setCellStyle(style);
        }
    }
}
