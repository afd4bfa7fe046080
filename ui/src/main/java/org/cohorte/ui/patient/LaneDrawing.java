package org.cohorte.ui.patient;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.cohorte.ui.text.Texts;

/**
 * The drawing of one lane, built up mark by mark: places in per cent, heights in pixels, so that it fits any width as it is.
 * A mark with a day answers to a press.
 */
final class LaneDrawing {

    /** Beyond this per cent a date would be cut. */
    private static final double LAST_TEXT = 95;

    private final TimeAxis axis;
    private final StringBuilder svg = new StringBuilder();

    /** @param name for screen readers */
    LaneDrawing(TimeAxis axis, int height, String name) {
        this.axis = axis;
        svg.append(String.format(
                Locale.ROOT,
                "<svg class='ch lane' width='100%%' height='%d' role='img' aria-label='%s'>",
                height,
                escaped(name)));
        for (TimeAxis.Tick tick : axis.ticks()) {
            vertical("tick", tick.day(), height);
        }
        vertical("now", axis.today(), height);
    }

    /** The dates above the lanes. */
    static String dates(TimeAxis axis, Texts texts) {
        LaneDrawing drawing = new LaneDrawing(axis, 20, texts.get("patient.axis"));
        for (TimeAxis.Tick tick : axis.ticks()) {
            String text = tick.year()
                    ? String.valueOf(tick.day().getYear())
                    : texts.formats().month(YearMonth.from(tick.day()));
            if (axis.place(tick.day()) < LAST_TEXT) {
                drawing.text(tick.year() ? "yr" : "ax", axis.place(tick.day()), 4, 14, "start", text);
            }
        }
        return drawing.finish();
    }

    private void vertical(String className, LocalDate day, int height) {
        if (axis.holds(day)) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class='%s' x1='%.3f%%' x2='%.3f%%' y1='0' y2='%d'/>",
                    className,
                    axis.place(day),
                    axis.place(day),
                    height));
        }
    }

    /** A bar from a day to a day, never thinner than can be pressed. */
    void bar(String className, LocalDate from, LocalDate to, int y, int height, String title) {
        double left = axis.clamped(from);
        double width = axis.clamped(to) - left;
        // half a per cent is about five pixels on a desk and two on a telephone
        String wide = width < .5 ? "5" : String.format(Locale.ROOT, "%.3f%%", width);
        svg.append(String.format(
                Locale.ROOT,
                "<rect class='ev %s' data-day='%s' x='%.3f%%' y='%d' width='%s' height='%d'><title>%s</title></rect>",
                className,
                from,
                left,
                y,
                wide,
                height,
                escaped(title)));
    }

    void diamond(LocalDate day, int y, String title) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg class='ev' data-day='%s' x='%.3f%%' y='%d' overflow='visible'><path d='M0-5 5 0 0 5-5 0z'/><title>%s</title></svg>",
                day,
                axis.place(day),
                y,
                escaped(title)));
    }

    void point(LocalDate day, double y, boolean abnormal, String title) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle class='ev dot%s' data-day='%s' cx='%.3f%%' cy='%.1f' r='3.5'><title>%s</title></circle>",
                abnormal ? " out" : "",
                day,
                axis.place(day),
                y,
                escaped(title)));
    }

    void line(String className, LocalDate from, double y1, LocalDate to, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class='%s' x1='%.3f%%' y1='%.1f' x2='%.3f%%' y2='%.1f'/>",
                className,
                axis.place(from),
                y1,
                axis.place(to),
                y2));
    }

    /** A band across the whole lane. */
    void band(double top, double bottom) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect class='band' x='0' y='%.1f' width='100%%' height='%.1f'/>",
                top,
                Math.max(1, bottom - top)));
    }

    /** @param dx pixels from the place */
    void text(String className, double place, int dx, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class='%s' x='%.3f%%' y='%.1f' dx='%d' text-anchor='%s'>%s</text>",
                className,
                place,
                y,
                dx,
                anchor,
                escaped(text)));
    }

    String finish() {
        return svg.append("</svg>").toString();
    }

    /** Labels come from sources: no markup of theirs reaches the page. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }
}
