package org.cohorte.ui.admin.accesses;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.rights.Habilitations.PeopleCount;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** A perimeter in the tree, with a place for those below it. */
final class PerimeterRow extends Div {

    private static final int MARGIN = 8;
    private static final int STEP = 14;

    private final transient Perimeter perimeter;
    private final int level;
    private final Div line = Tags.div("pr");
    private final Div children = Tags.div("kids");
    private final Span here = Tags.span("n");
    private final Span below = Tags.span("pp");

    /**
     * @param place    among those beside it, from 1
     * @param siblings how many those are, it included
     * @param onToggle receives its number when its chevron is pressed
     */
    PerimeterRow(Perimeter perimeter, int level, int place, int siblings, Texts texts, Consumer<String> onToggle) {
        this.perimeter = perimeter;
        this.level = level;
        setClassName("gr shut");
        getElement().setAttribute("role", "none");
        describe(place, siblings);
        children.setId("p" + perimeter.number());
        children.getElement().setAttribute("role", "group");
        Span name = Tags.text("el", perimeter.name());
        name.getElement().setAttribute("title", perimeter.name() + " · " + texts.name(perimeter.level()));
        line.add(chevron(onToggle), name, here, below);
        add(line, children);
    }

    private void describe(int place, int siblings) {
        Element row = line.getElement();
        row.setAttribute("role", "treeitem");
        row.setAttribute("data-key", perimeter.number());
        row.setAttribute("aria-level", String.valueOf(level));
        row.setAttribute("aria-posinset", String.valueOf(place));
        row.setAttribute("aria-setsize", String.valueOf(siblings));
        row.setAttribute("aria-selected", "false");
        row.getStyle().set("padding-left", MARGIN + STEP * (level - 1) + "px");
        if (!perimeter.leaf()) {
            row.setAttribute("aria-expanded", "false");
            row.setAttribute("aria-owns", "p" + perimeter.number());
        }
    }

    private Span chevron(Consumer<String> onToggle) {
        Span chevron = perimeter.leaf() ? Tags.span("sp") : Icons.small("right");
        if (!perimeter.leaf()) {
            // the line below would otherwise take the press for a choice
            chevron.getElement()
                    .addEventListener("click", click -> onToggle.accept(perimeter.number()))
                    .stopPropagation();
        }
        return chevron;
    }

    void count(PeopleCount people, Texts texts) {
        Tags.set(here, texts.formats().number(people.here()));
        Tags.set(below, texts.formats().number(people.below()));
        here.getElement().setAttribute("title", texts.count("perimeters.here", people.here()));
        below.getElement().setAttribute("title", texts.count("perimeters.below", people.below()));
    }

    void setSelected(boolean selected) {
        setClassName("on", selected);
        Tags.set(line.getElement(), "aria-selected", String.valueOf(selected));
    }

    void setOpen(boolean open) {
        if (!perimeter.leaf()) {
            setClassName("shut", !open);
            Tags.set(line.getElement(), "aria-expanded", String.valueOf(open));
        }
    }

    boolean isOpen() {
        return !hasClassName("shut");
    }

    boolean isRead() {
        return children.getElement().getChildCount() > 0;
    }

    Div children() {
        return children;
    }

    Perimeter perimeter() {
        return perimeter;
    }

    int level() {
        return level;
    }
}
