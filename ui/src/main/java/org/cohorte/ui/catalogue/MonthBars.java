package org.cohorte.ui.catalogue;

import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.cohorte.query.catalogue.Volume;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/**
 * Records by month as bars, over a period that may be longer than theirs. Months without any have no bar; a hair shows where
 * the records lie within the period.
 */
final class MonthBars {

    private static final int AXIS = 16;
    private static final double LABEL = 36;
    private static final int TOP = 14;

    private final Texts texts;
    private final YearMonth from;
    private final YearMonth to;
    private final int width;
    private final int height;

    /** @param height of the bars, in units that are pixels where it is drawn as wide as {@code width} */
    MonthBars(Texts texts, YearMonth from, YearMonth to, int width, int height) {
        this.texts = texts;
        this.from = from;
        this.to = to;
        this.width = width;
        this.height = height;
    }

    /** Bars alone, for a line of a table. */
    Span small(Volume volume, String name) {
        StringBuilder svg = open(height, name, "none");
        bars(svg, volume, 0);
        return element("spark", svg);
    }

    /** Bars with the years below and the highest figure above. */
    Span large(Volume volume, String name) {
        StringBuilder svg = open(height + TOP + AXIS, name, "xMidYMid");
        long most = bars(svg, volume, TOP);
        if (most > 0) {
            svg.append(String.format(Locale.ROOT, "<path class='gl' d='M0 %.1fH%d'/>", TOP + .5, width));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text class='ax' x='%d' y='10' text-anchor='end'>%s</text>",
                    width,
                    texts.get("data.months.most", texts.formats().number(most))));
        }
        years(svg);
        return element("bars", svg);
    }

    private static Span element(String className, StringBuilder svg) {
        Span span = Tags.span(className);
        span.getElement().setProperty("innerHTML", svg.append("</svg>").toString());
        return span;
    }

    /** @param ratio {@code none} where it may be stretched, as a drawing without a text may */
    private StringBuilder open(int tall, String name, String ratio) {
        return new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class='ch' viewBox='0 0 %d %d' preserveAspectRatio='%s' role='img' aria-label='%s'>",
                width,
                tall,
                ratio,
                name.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;")));
    }

    private long bars(StringBuilder svg, Volume volume, int top) {
        double step = step();
        long most = volume.months().stream()
                .filter(month -> !month.month().isBefore(from) && !month.month().isAfter(to))
                .mapToLong(Volume.Month::records)
                .max()
                .orElse(0);
        for (Volume.Month month : volume.months()) {
            if (!month.month().isBefore(from) && !month.month().isAfter(to)) {
                double tall = Math.max(1, month.records() * (double) height / most);
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect class='c1' x='%.2f' y='%.1f' width='%.2f' height='%.1f'><title>%s : %s</title></rect>",
                        at(month.month()),
                        top + height - tall,
                        Math.max(.6, step - (step > 3 ? 1 : step * .2)),
                        tall,
                        texts.formats().month(month.month()),
                        texts.formats().number(month.records())));
            }
        }
        svg.append(String.format(Locale.ROOT, "<path class='bl' d='M0 %.1fH%d'/>", top + height - .5, width));
        return most;
    }

    /** Years below their Januaries, as many as there is room for. */
    private void years(StringBuilder svg) {
        int every = (int) Math.max(1, Math.ceil(LABEL / (12 * step())));
        int first = from.getMonthValue() == 1 ? from.getYear() : from.getYear() + 1;
        boolean none = first > to.getYear();
        for (int year = none ? from.getYear() : first; year <= to.getYear(); year += every) {
            double x = none ? 0 : at(YearMonth.of(year, 1));
            if (x <= width - LABEL + 10) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<text class='ax' x='%.1f' y='%d'>%s</text>",
                        x,
                        TOP + height + 13,
                        none ? texts.formats().month(from) : String.valueOf(year)));
            }
        }
    }

    private double step() {
        return (double) width / (ChronoUnit.MONTHS.between(from, to) + 1);
    }

    private double at(YearMonth month) {
        return ChronoUnit.MONTHS.between(from, month) * step();
    }
}
