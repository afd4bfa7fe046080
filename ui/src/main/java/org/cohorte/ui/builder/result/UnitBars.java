package org.cohorte.ui.builder.result;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Demographics.Slice;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The units where these patients stayed, most first. A patient counts in each of theirs. */
public final class UnitBars extends Div {

    private static final int MOST = 7;

    private final transient Perimeters perimeters;
    private transient List<Slice> shown = List.of();
    private String language = "";

    public UnitBars(Perimeters perimeters) {
        this.perimeters = perimeters;
    }

    /** Shows the units of an answer. */
    public void show(CountAnswer answer, Texts texts) {
        List<Slice> units = answer.demographics().units().stream().limit(MOST).toList();
        setVisible(!units.isEmpty());
        if (units.equals(shown) && language.equals(texts.language())) {
            return;
        }
        shown = units;
        language = texts.language();
        removeAll();
        Map<String, Perimeter> names =
                perimeters.describe(units.stream().map(Slice::key).toList());
        ShownFigures figures = new ShownFigures(answer, texts);
        long most = Math.max(1, units.stream().mapToLong(Slice::count).max().orElse(1));
        Tags.Plain list = Tags.tag("ul");
        list.addClassName("un");
        units.forEach(unit ->
                list.getElement().appendChild(line(unit, names, figures, most).getElement()));
        add(list);
    }

    private static Tags.Plain line(Slice unit, Map<String, Perimeter> names, ShownFigures figures, long most) {
        String name = names.containsKey(unit.key()) ? names.get(unit.key()).name() : unit.key();
        var text = Tags.text("el", name);
        text.getElement().setAttribute("title", name);
        Tags.Plain filled = Tags.tag("i", "");
        filled.getElement().getStyle().set("width", Math.round(unit.count() * 100.0 / most) + "%");
        return Tags.tag(
                "li",
                text,
                Tags.span("bar", filled),
                Tags.bold(figures.of(unit.count()).text()));
    }
}
