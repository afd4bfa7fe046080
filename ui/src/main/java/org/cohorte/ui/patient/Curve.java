package org.cohorte.ui.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.query.lines.Line.Laboratory;
import org.cohorte.ui.people.LineWords;
import org.cohorte.ui.text.Texts;

/** The results of one analyte as a curve over its reference band. */
final class Curve {

    static final int HEIGHT = 118;
    private static final int TOP = 18;
    private static final int BOTTOM = 14;

    private final double least;
    private final double most;

    private Curve(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** The scale that holds these values and their reference, with no empty range. */
    static Curve scale(List<BigDecimal> values) {
        double least =
                values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double room = most > least ? 0 : Math.max(1, Math.abs(most) * .1);
        return new Curve(least - room, most + room);
    }

    /** Pixels from the top: the highest value is uppermost. */
    double height(BigDecimal value) {
        double share = (value.doubleValue() - least) / (most - least);
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    static String draw(Analyte analyte, TimeAxis axis, LineWords words, Texts texts) {
        List<Laboratory> shown = analyte.results().stream()
                .filter(result -> axis.holds(day(result)))
                .toList();
        Laboratory last = analyte.last();
        Curve curve = scale(Stream.concat(
                        shown.stream().map(Curve::value),
                        Stream.of(last.low(), last.high()).flatMap(Optional::stream))
                .toList());
        LaneDrawing drawing = new LaneDrawing(axis, HEIGHT, texts.get("patient.curve.name", analyte.title()));
        curve.reference(drawing, last, words, texts);
        for (int i = 1; i < shown.size(); i++) {
            Laboratory before = shown.get(i - 1);
            Laboratory now = shown.get(i);
            drawing.line("crv", day(before), curve.height(value(before)), day(now), curve.height(value(now)));
        }
        shown.forEach(result -> drawing.point(
                day(result),
                curve.height(value(result)),
                result.abnormal().isPresent(),
                words.when(result.common().time()) + " · " + words.value(result) + " " + words.measure(result)));
        curve.values(drawing, shown, axis, words);
        return drawing.finish();
    }

    private void reference(LaneDrawing drawing, Laboratory last, LineWords words, Texts texts) {
        if (last.low().isEmpty() && last.high().isEmpty()) {
            return;
        }
        double top = last.high().map(this::height).orElse(0.0);
        double bottom = last.low().map(this::height).orElse((double) HEIGHT);
        drawing.band(top, bottom);
        drawing.text(
                "ax",
                0,
                4,
                Math.min(HEIGHT - 4.0, bottom - 4),
                "start",
                texts.get("patient.reference", words.reference(last)));
    }

    /** The last value, and the highest: the two that are looked for. */
    private void values(LaneDrawing drawing, List<Laboratory> shown, TimeAxis axis, LineWords words) {
        if (shown.isEmpty()) {
            return;
        }
        Laboratory last = shown.getLast();
        Laboratory highest =
                shown.stream().max((a, b) -> value(a).compareTo(value(b))).orElse(last);
        if (!highest.equals(last) && axis.place(day(last)) - axis.place(day(highest)) > 5) {
            label(drawing, highest, "vl", axis, words);
        }
        label(drawing, last, "vl b", axis, words);
    }

    private void label(LaneDrawing drawing, Laboratory result, String className, TimeAxis axis, LineWords words) {
        double place = axis.place(day(result));
        drawing.text(
                className, place, 0, height(value(result)) - 8, place > 96 ? "end" : "middle", words.value(result));
    }

    private static BigDecimal value(Laboratory result) {
        return result.value().orElseThrow();
    }

    private static LocalDate day(Laboratory result) {
        return Analyte.day(result).orElseThrow();
    }
}
