package org.cohorte.ui.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cohorte.query.lines.Line;
import org.cohorte.ui.people.LineWords;
import org.cohorte.ui.text.Texts;

/** Diagnoses in time: a row for each code, from its first day to its last, the most often coded first. */
final class DiagnosisLane {

    private static final int MOST_ROWS = 8;
    private static final int ROW = 21;
    private static final int TALL_ROW = 38;
    private static final int LONGEST = 44;

    /** Width of a letter in per cent of a lane on a desk. */
    private static final double LETTER = .55;

    private final List<Row> rows;
    private final int codes;

    private DiagnosisLane(List<Row> rows, int codes) {
        this.rows = rows;
        this.codes = codes;
    }

    static DiagnosisLane of(List<Line.Diagnosis> diagnoses, TimeAxis axis, LineWords words) {
        Map<String, Row> byLabel = new LinkedHashMap<>();
        for (Line.Diagnosis diagnosis : diagnoses) {
            String code = diagnosis.code().map(c -> c.value()).orElse("");
            Row row = byLabel.computeIfAbsent(
                    code + "|" + words.label(diagnosis), key -> new Row(words.label(diagnosis), code, new TreeSet<>()));
            Analyte.day(diagnosis).filter(axis::holds).ifPresent(row.days()::add);
        }
        List<Row> shown = new ArrayList<>(byLabel.values());
        shown.removeIf(row -> row.days().isEmpty());
        int codes = shown.size();
        shown.sort(Comparator.comparingInt((Row row) -> row.days().size()).reversed());
        List<Row> kept = new ArrayList<>(shown.subList(0, Math.min(MOST_ROWS, codes)));
        kept.sort(Comparator.comparing(row -> row.days().first()));
        return new DiagnosisLane(kept, codes);
    }

    int codes() {
        return codes;
    }

    /** Codes that have no row of their own. */
    int hidden() {
        return codes - rows.size();
    }

    /** Twice, for the style sheet to choose: with labels beside their marks, and for a telephone with labels above them. */
    String draw(TimeAxis axis, Texts texts) {
        return "<span class='desk'>" + draw(axis, texts, ROW, DiagnosisLane::label) + "</span><span class='phone'>"
                + draw(axis, texts, TALL_ROW, DiagnosisLane::heading) + "</span>";
    }

    private String draw(TimeAxis axis, Texts texts, int rowHeight, Labelling labelling) {
        LaneDrawing drawing =
                new LaneDrawing(axis, Math.max(1, rows.size()) * rowHeight + 8, texts.get("patient.lane.diagnoses"));
        for (int i = 0; i < rows.size(); i++) {
            // marks keep to the foot of their row
            int y = rowHeight * (i + 1) - ROW / 2 + 3;
            marks(drawing, rows.get(i), y, texts);
            labelling.draw(drawing, rows.get(i), y, axis);
        }
        return drawing.finish();
    }

    private static void marks(LaneDrawing drawing, Row row, int y, Texts texts) {
        drawing.line("run", row.days().first(), y, row.days().last(), y);
        for (LocalDate day : row.days()) {
            drawing.diamond(day, y, texts.formats().date(day) + " · " + row.label());
        }
    }

    private static void heading(LaneDrawing drawing, Row row, int y, TimeAxis axis) {
        drawing.text("tx1", 0, 0, y - 12.0, "start", row.written());
    }

    /** After the last day where there is room, else before the first, else over the line. */
    private static void label(LaneDrawing drawing, Row row, int y, TimeAxis axis) {
        double first = axis.place(row.days().first());
        double last = axis.place(row.days().last());
        double room = row.written().length() * LETTER + 1;
        if (100 - last >= room) {
            drawing.text("tx1", last, 10, y + 4.0, "start", row.written());
        } else {
            drawing.text("tx1", first >= room ? first : last, -10, y + 4.0, "end", row.written());
        }
    }

    /** How a row is named. */
    @FunctionalInterface
    private interface Labelling {
        void draw(LaneDrawing drawing, Row row, int y, TimeAxis axis);
    }

    /** A code and the days it was coded on. */
    private record Row(String label, String code, TreeSet<LocalDate> days) {

        /** The label as far as there is room, and the code whole. */
        String written() {
            String text = label.length() > LONGEST ? label.substring(0, LONGEST - 1) + "…" : label;
            return code.isEmpty() ? text : text + "  " + code;
        }
    }
}
