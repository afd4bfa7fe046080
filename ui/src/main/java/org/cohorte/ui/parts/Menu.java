package org.cohorte.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** A short list of commands that opens below a button, and closes with Escape or a press elsewhere. */
public final class Menu extends Popover {

    private final Div list = Tags.div("menu");

    public Menu(NativeButton target, String label, PopoverPosition position) {
        setTarget(target);
        setPosition(position);
        setOpenOnClick(true);
        setAriaLabel(label);
        setAutofocus(true);
        target.getElement().setAttribute("aria-haspopup", "true");
        super.add(list);
    }

    /** Adds lines: buttons, links, or text. */
    @Override
    public void add(Component... lines) {
        list.add(lines);
    }

    /** A command; the menu closes before it runs. */
    public Menu with(String icon, String text, Runnable action) {
        list.add(Tags.button("", icon, text, () -> {
            close();
            action.run();
        }));
        return this;
    }

    /** Empties the menu, to be filled anew. */
    public void clear() {
        list.removeAll();
    }
}
