package org.cohorte.export.xlsx;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.cohorte.query.lines.LineTime.Precision;

/** The few styles of a workbook. */
final class Styles {

    private final SXSSFWorkbook workbook;
    private final Map<Precision, CellStyle> dates = new EnumMap<>(Precision.class);
    private final CellStyle plain;
    private final CellStyle inert;
    private final CellStyle header;
    private final CellStyle title;
    private final CellStyle wrapped;

    Styles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        dates.put(Precision.INSTANT, format("yyyy-mm-dd hh:mm"));
        dates.put(Precision.DAY, format("yyyy-mm-dd"));
        dates.put(Precision.MONTH, format("yyyy-mm"));
        dates.put(Precision.YEAR, format("yyyy"));
        plain = workbook.getCellStyleAt(0);
        inert = workbook.createCellStyle();
        inert.setQuotePrefixed(true);
        header = bold(11);
        header.setBorderBottom(BorderStyle.THIN);
        title = bold(16);
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        wrapped.setQuotePrefixed(true);
    }

    private CellStyle format(String pattern) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        return style;
    }

    private CellStyle bold(int points) {
        Font font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setQuotePrefixed(true);
        return style;
    }

    CellStyle date(Precision precision) {
        return Objects.requireNonNull(dates.get(precision));
    }

    /** The style that every workbook has: nothing is written for it. */
    CellStyle plain() {
        return plain;
    }

    /** Of texts that a spreadsheet could take for formulas: editing them leaves them text. */
    CellStyle inert() {
        return inert;
    }

    CellStyle header() {
        return header;
    }

    CellStyle title() {
        return title;
    }

    CellStyle wrapped() {
        return wrapped;
    }
}
