package org.cohorte.ui.exploration;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;

/** A filter: its name while it asks for nothing, what it asks for and a cross once it does. */
final class FilterChip extends Span {

    private final NativeButton main;
    private final NativeButton cross;
    private final String name;

    FilterChip(String name, String removeText, Runnable onOpen, Runnable onRemove) {
        this.name = name;
        main = Tags.button("", "", onOpen);
        cross = Tags.button("", "", onRemove);
        cross.removeAll();
        cross.add(Icons.small("x"));
        Tags.name(cross, removeText + ", " + name);
        setClassName("chip filter");
        add(main, cross);
        show("");
    }

    /** What the filter asks for; an empty text: nothing. */
    void show(String value) {
        boolean on = !value.isEmpty();
        setClassName("on", on);
        cross.setVisible(on);
        main.removeAll();
        if (!on) {
            main.add(Icons.small("plus"));
        }
        main.add(Tags.text("el", on ? value : name));
        main.getElement().setAttribute("title", on ? name + ", " + value : name);
    }

    /** The button that opens the choice, for a popover beside it. */
    NativeButton button() {
        return main;
    }
}
