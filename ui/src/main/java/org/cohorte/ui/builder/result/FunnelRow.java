package org.cohorte.ui.builder.result;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.ui.parts.Figure;
import org.cohorte.ui.parts.Tags;

/** A line of the funnel: alone, what remains, what is lost here. */
@Tag("tr")
final class FunnelRow extends Component {

    private final Span number = Tags.span("no");
    private final Tags.Plain name = Tags.tag("td", "");
    private final Tags.Plain alone = Tags.tag("td", "");
    private final Tags.Plain lostBar = Tags.tag("i", "");
    private final Tags.Plain bar = Tags.tag("i", "");
    private final Tags.Plain remain = Tags.tag("td", "");
    private final Tags.Plain lost = Tags.tag("td", "");

    FunnelRow(String nodeId, Consumer<String> onOpen) {
        name.addClassName("el");
        alone.addClassNames("num", "mut");
        remain.addClassNames("num", "b");
        lost.addClassNames("num", "mut");
        lostBar.addClassName("lost");
        Tags.Plain bars = Tags.tag("td", Tags.span("fbw", lostBar, bar));
        bars.addClassName("fb");
        for (Component cell : new Component[] {Tags.tag("td", number), name, alone, bars, remain, lost}) {
            getElement().appendChild(cell.getElement());
        }
        if (!nodeId.isEmpty()) {
            getElement().addEventListener("click", event -> onOpen.accept(nodeId));
        }
    }

    void showPopulation(String text, Figure population) {
        Tags.set(name, text);
        write(alone, population);
        write(remain, population);
        width(lostBar, 1);
        width(bar, 1);
    }

    void name(String newNumber, String text, boolean excluded) {
        Tags.set(number, newNumber);
        number.setClassName("ex", excluded);
        Tags.set(name, text);
        Tags.set(name.getElement(), "title", text);
    }

    void show(ShownFigures figures, NodeCount count, long before, long population) {
        write(alone, figures.of(count.alone()));
        boolean known = count.remain().isPresent();
        long after = count.remain().orElse(0);
        write(remain, known ? figures.of(after) : Figure.plain(""));
        write(lost, known ? figures.lost(before, after) : Figure.plain(""));
        bar.setClassName("hat", known && Masking.isHidden(after));
        lostBar.setVisible(known && !Masking.isHidden(before));
        bar.setVisible(known);
        width(lostBar, share(before, population));
        width(bar, Masking.isHidden(after) ? share(Math.max(0, before), population) : share(after, population));
    }

    void mark(boolean current) {
        getElement().getClassList().set("cur", current);
        number.setClassName("on", current);
    }

    private static double share(long part, long whole) {
        return whole <= 0 ? 0 : Math.clamp((double) part / whole, 0, 1);
    }

    private static void width(Tags.Plain bar, double share) {
        String width = Math.round(share * 1000) / 10.0 + "%";
        if (!width.equals(bar.getElement().getStyle().get("width"))) {
            bar.getElement().getStyle().set("width", width);
        }
    }

    private static void write(Tags.Plain cell, Figure figure) {
        String now = figure.masked() + figure.text();
        if (now.equals(cell.getElement().getAttribute("data-f"))) {
            return;
        }
        cell.getElement().setAttribute("data-f", now);
        cell.getElement().removeAllChildren();
        if (figure.masked()) {
            cell.getElement().appendChild(figure.component().getElement());
        } else {
            cell.setText(figure.text());
        }
    }
}
