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

    String draw(TimeAxis axis, Texts texts) {
        LaneDrawing drawing =
                new LaneDrawing(axis, Math.max(1, rows.size()) * ROW + 8, texts.get("patient.lane.diagnoses"));
        for (int i = 0; i < rows.size(); i++) {
            draw(drawing, rows.get(i), ROW * i + ROW / 2 + 4, axis, texts);
        }
        return drawing.finish();
    }

    private static void draw(LaneDrawing drawing, Row row, int y, TimeAxis axis, Texts texts) {
        LocalDate first = row.days().first();
        LocalDate last = row.days().last();
        drawing.line("run", first, y, last, y);
        label(drawing, row, y, axis.place(first), axis.place(last));
        for (LocalDate day : row.days()) {
            drawing.diamond(day, y, texts.formats().date(day) + " · " + row.label());
        }
    }

    /** After the last day where there is room, else before the first, else over the line. */
    private static void label(LaneDrawing drawing, Row row, int y, double first, double last) {
        String text = row.label().length() > LONGEST ? row.label().substring(0, LONGEST - 1) + "…" : row.label();
        String written = row.code().isEmpty() ? text : text + "  " + row.code();
        double room = written.length() * LETTER + 1;
        if (100 - last >= room) {
            drawing.text("tx1", last, 10, y + 4.0, "start", written);
        } else {
            drawing.text("tx1", first >= room ? first : last, -10, y + 4.0, "end", written);
        }
    }

    /** A code and the days it was coded on. */
    private record Row(String label, String code, TreeSet<LocalDate> days) {}
}
