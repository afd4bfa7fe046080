package org.cohorte.ui.builder.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.Demographics.AgeBand;
import org.cohorte.query.answer.Masking;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Sex and age: women left, men right, the oldest on top, ages in the middle. */
public final class Pyramid extends Div {

    private static final int WIDTH = 214;
    private static final int MIDDLE = 44;
    private static final int MANY = 12;
    private static final int MASKED = 9;

    private final Div key = Tags.div("leg");
    private final Span drawing = Tags.span("");
    private String drawn = "";

    public Pyramid() {
        add(key, drawing);
    }

    /** Shows who the patients of an answer are. */
    public void show(CountAnswer answer, Texts texts) {
        key.removeAll();
        Demographics who = answer.demographics();
        if (Masking.isHidden(answer.total())) {
            hide(texts);
            return;
        }
        ShownFigures figures = new ShownFigures(answer, texts);
        key.add(key("c1", many(who.female(), "result.women", figures, texts)));
        key.add(key("c2", many(who.male(), "result.men", figures, texts)));
        if (who.other() > 0 || Masking.isHidden(who.other())) {
            key.add(key("c5", many(who.other(), "result.otherSex", figures, texts)));
        }
        if (who.ageUnknown() > 0) {
            key.add(Tags.text("s", texts.count("result.ageUnknown", who.ageUnknown())));
        }
        if (who.ages().stream().noneMatch(Pyramid::told)) {
            hide(texts);
            return;
        }
        if (who.ages().stream().anyMatch(Pyramid::hidden)) {
            key.add(key("mk", texts.get("result.masked")));
        }
        draw(svg(trimmed(who.ages()), figures, texts));
    }

    /** Whether a bar can be drawn. */
    private static boolean told(AgeBand band) {
        return band.female() > 0 || band.male() > 0;
    }

    private static boolean hidden(AgeBand band) {
        return Masking.isHidden(band.female()) || Masking.isHidden(band.male());
    }

    /** So many women; or that how many is not told. */
    private static String many(long count, String words, ShownFigures figures, Texts texts) {
        String who = texts.count(words, count);
        return Masking.isHidden(count)
                ? texts.get("result.masked.of", who)
                : figures.of(count).text() + " " + who;
    }

    private void hide(Texts texts) {
        draw("<div class='hatb'>"
                + "<span class='ic'><svg class='i' aria-hidden='true'><use href='img/icons.svg#i-lock'/></svg></span>"
                + "<p>" + texts.get("result.masked.ages") + "</p></div>");
    }

    private void draw(String markup) {
        if (!markup.equals(drawn)) {
            drawn = markup;
            drawing.getElement().setProperty("innerHTML", markup);
        }
    }

    private static Span key(String colour, String text) {
        Tags.Plain square = Tags.tag("i", "");
        square.addClassName(colour);
        return Tags.span("key", square, new Span(text));
    }

    /** Without the empty bands at both ends. */
    private static List<AgeBand> trimmed(List<AgeBand> ages) {
        int first = 0;
        int last = ages.size();
        while (first < last && empty(ages.get(first))) {
            first++;
        }
        while (last > first && empty(ages.get(last - 1))) {
            last--;
        }
        return ages.subList(first, last);
    }

    private static boolean empty(AgeBand band) {
        return band.female() == 0 && band.male() == 0 && band.other() == 0;
    }

    private static String svg(List<AgeBand> bands, ShownFigures figures, Texts texts) {
        int step = bands.size() > MANY ? 16 : 19;
        long most = bands.stream()
                .mapToLong(band -> Math.max(band.female(), band.male()))
                .max()
                .orElse(1);
        int ends = String.valueOf(most).length() * 7 + 6;
        double unit = (WIDTH - MIDDLE - 2.0 * ends) / 2 / Math.max(1, most);
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg class='ch' viewBox='0 0 %d %d' role='img' aria-label='%s'>",
                WIDTH,
                bands.size() * step,
                texts.get("result.pyramid.name")));
        for (int i = 0; i < bands.size(); i++) {
            AgeBand band = bands.get(bands.size() - 1 - i);
            row(svg, band, i * step, step, unit, figures, texts);
        }
        return svg.append("</svg>").toString();
    }

    private static void row(
            StringBuilder svg, AgeBand band, int y, int step, double unit, ShownFigures figures, Texts texts) {
        int height = step - 3;
        double left = (WIDTH - MIDDLE) / 2.0;
        double right = (WIDTH + MIDDLE) / 2.0;
        double women = Math.max(0, band.female()) * unit;
        double men = Math.max(0, band.male()) * unit;
        double text = y + height / 2.0 + 4;
        svg.append(String.format(
                Locale.ROOT,
                "<rect class='c1' x='%.1f' y='%d' width='%.1f' height='%d'/><rect class='c2' x='%.1f' y='%d' width='%.1f' height='%d'/>",
                left - women,
                y,
                women,
                height,
                right,
                y,
                men,
                height));
        svg.append(String.format(
                Locale.ROOT,
                "<text class='ax' x='%.1f' y='%.1f' text-anchor='middle'>%s</text>",
                WIDTH / 2.0,
                text,
                ages(band, texts)));
        svg.append(
                Masking.isHidden(band.female())
                        ? masked(left - MASKED - .5, y, height, texts)
                        : end(left - women - 4, text, "end", band.female(), figures));
        svg.append(
                Masking.isHidden(band.male())
                        ? masked(right + .5, y, height, texts)
                        : end(right + men + 4, text, "start", band.male(), figures));
    }

    /** In the place of a bar, of a length that tells nothing. */
    private static String masked(double x, int y, int height, Texts texts) {
        return String.format(
                Locale.ROOT,
                "<rect class='mk' x='%.1f' y='%.1f' width='%d' height='%d'><title>%s</title></rect>",
                x,
                y + .5,
                MASKED,
                height - 1,
                texts.get("result.masked"));
    }

    private static String end(double x, double y, String anchor, long count, ShownFigures figures) {
        String written = count == 0 ? "" : figures.of(count).text();
        return String.format(
                Locale.ROOT, "<text class='vl' x='%.1f' y='%.1f' text-anchor='%s'>%s</text>", x, y, anchor, written);
    }

    private static String ages(AgeBand band, Texts texts) {
        return band.to().isPresent()
                ? band.from() + "–" + band.to().getAsInt()
                : texts.get("result.age.over", band.from() + "");
    }
}
