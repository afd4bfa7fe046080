package org.cohorte.export.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.cohorte.export.table.Cell;
import org.cohorte.query.lines.LineTime.Precision;

/** Writes values into cells as what they are: numbers as numbers, dates as dates, texts as texts and nothing else. */
final class CellWriter {

    /** Spreadsheets disagree on the days before: their 1900 has a 29th of February. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Styles styles;

    CellWriter(Styles styles) {
        this.styles = styles;
    }

    void write(SXSSFRow row, int column, Cell cell) {
        switch (cell) {
            case Cell.Empty() -> {}
            case Cell.Text(var text) -> text(row, column, CellText.legal(text));
            case Cell.Quantity(var value) -> number(row, column, value);
            case Cell.Flag(var yes) -> cell(row, column).setCellValue(yes);
            case Cell.Day(var day, var precision) -> day(row, column, day, precision);
            case Cell.Moment(var time) -> moment(row, column, time);
        }
    }

    /** At most {@value CellText#LONGEST} characters. */
    private void text(SXSSFRow row, int column, String text) {
        SXSSFCell cell = cell(row, column);
        String escaped = CellText.escaped(text);
        cell.setCellValue(escaped.length() > CellText.LONGEST ? text : escaped);
        if (CellText.looksLikeFormula(text)) {
            cell.setCellStyle(styles.inert());
        }
    }

    /** Numbers that the spreadsheet's cannot hold exactly, of more than fifteen digits or so, stay text. */
    private void number(SXSSFRow row, int column, BigDecimal value) {
        double number = value.doubleValue();
        if (Double.isFinite(number) && BigDecimal.valueOf(number).compareTo(value) == 0) {
            cell(row, column).setCellValue(number);
        } else {
            text(row, column, value.toPlainString());
        }
    }

    private void day(SXSSFRow row, int column, LocalDate day, Precision precision) {
        if (isCalendar(day)) {
            SXSSFCell cell = row.createCell(column);
            cell.setCellValue(day);
            cell.setCellStyle(styles.date(precision == Precision.INSTANT ? Precision.DAY : precision));
        } else {
            text(row, column, day.toString());
        }
    }

    private void moment(SXSSFRow row, int column, LocalDateTime time) {
        if (isCalendar(time.toLocalDate())) {
            SXSSFCell cell = row.createCell(column);
            cell.setCellValue(time);
            cell.setCellStyle(styles.date(Precision.INSTANT));
        } else {
            text(row, column, time.toString());
        }
    }

    /** Of the plain style: POI looks up its column's for a cell without one, half the time of writing it. */
    private SXSSFCell cell(SXSSFRow row, int column) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.plain());
        return cell;
    }

    private static boolean isCalendar(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }
}
