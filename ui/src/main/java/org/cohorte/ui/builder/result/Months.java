package org.cohorte.ui.builder.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Demographics.Slice;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Stays by month of their start: a bar for each, months without any included. */
public final class Months extends Div {

    private static final int NARROW = 222;
    private static final int LOW = 52;
    private static final int AXIS = 16;
    private static final int FEW = 14;
    private static final double LABEL = 34;

    private final Span key = Tags.span("s");
    private final Span drawing = Tags.span("");
    private final int width;
    private final int height;
    private String drawn = "";

    /** As it stands beside the funnel. */
    public Months() {
        this(NARROW, LOW);
    }

    /** In units of the drawing: its texts keep their size when it is drawn as wide as that in pixels. */
    public Months(int width, int height) {
        this.width = width;
        this.height = height;
        add(key, drawing);
    }

    /** Shows the stays of the patients of an answer; of a coarse one, the months that it tells, and no sum. */
    public void show(CountAnswer answer, Texts texts) {
        List<Slice> months = answer.demographics().staysByMonth();
        setVisible(!months.isEmpty());
        if (months.isEmpty()) {
            return;
        }
        YearMonth first = YearMonth.parse(months.getFirst().key());
        YearMonth last = YearMonth.parse(months.getLast().key());
        long stays = months.stream().mapToLong(Slice::count).sum();
        String period = texts.get(
                "result.period", texts.formats().month(first), texts.formats().month(last));
        Tags.set(key, answer.masking().isPresent() ? period : texts.count("result.stays", stays) + " · " + period);
        String markup = svg(months, first, last, texts);
        if (!markup.equals(drawn)) {
            drawn = markup;
            drawing.getElement().setProperty("innerHTML", markup);
        }
    }

    private String svg(List<Slice> months, YearMonth first, YearMonth last, Texts texts) {
        int span = index(first, last) + 1;
        double step = (double) width / span;
        long most = months.stream().mapToLong(Slice::count).max().orElse(1);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class='ch' viewBox='0 0 %d %d' role='img' aria-label='%s'>",
                width,
                height + AXIS,
                texts.get("result.months.name")));
        for (Slice month : months) {
            YearMonth when = YearMonth.parse(month.key());
            double tall = month.count() * (height - 2.0) / Math.max(1, most);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class='c1' x='%.2f' y='%.1f' width='%.2f' height='%.1f'><title>%s : %s</title></rect>",
                    index(first, when) * step,
                    height - tall,
                    Math.max(.6, step - (span > 100 ? .2 : 1)),
                    tall,
                    texts.formats().month(when),
                    texts.formats().number(month.count())));
        }
        svg.append(String.format(Locale.ROOT, "<path class='bl' d='M0 %.1fH%d'/>", height + .5, width));
        axis(svg, first, last, step, texts);
        return svg.append("</svg>").toString();
    }

    /** Years below their Januaries, as many as there is room for; months when there are few. */
    private void axis(StringBuilder svg, YearMonth first, YearMonth last, double step, Texts texts) {
        int span = index(first, last) + 1;
        if (span <= FEW) {
            label(svg, 0, "start", texts.formats().month(first));
            if (span > 1) {
                label(svg, width, "end", texts.formats().month(last));
            }
            return;
        }
        int every = (int) Math.max(1, Math.ceil(LABEL / (12 * step)));
        int year = first.getMonthValue() == 1 ? first.getYear() : first.getYear() + 1;
        for (; year <= last.getYear(); year += every) {
            double x = index(first, YearMonth.of(year, 1)) * step;
            if (x <= width - LABEL + 10) {
                label(svg, x, "start", String.valueOf(year));
            }
        }
    }

    private void label(StringBuilder svg, double x, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class='ax' x='%.1f' y='%d' text-anchor='%s'>%s</text>",
                x,
                height + 14,
                anchor,
                text));
    }

    private static int index(YearMonth first, YearMonth month) {
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }
}
