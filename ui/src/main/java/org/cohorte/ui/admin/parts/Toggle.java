package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.cohorte.ui.parts.Tags;

/** Something on or off, with its word. */
public final class Toggle extends Div {

    private final NativeButton button;
    private boolean on;

    public Toggle(String text, boolean on, Consumer<Boolean> onChange) {
        this.on = on;
        setClassName("toggle");
        button = Tags.button("", "", () -> {
            this.on = !this.on;
            mark();
            onChange.accept(this.on);
        });
        button.removeAll();
        button.add(Tags.span("sw"), Tags.text("", text));
        button.getElement().setAttribute("role", "switch");
        add(button);
        mark();
    }

    private void mark() {
        Tags.set(button.getElement(), "aria-checked", String.valueOf(on));
    }
}
