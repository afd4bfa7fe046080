package org.cohorte.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Two to six exclusive choices side by side. */
public final class Segments<T> extends Div {

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final transient Consumer<T> onChoice;

    /**
     * @param label    what is chosen, for screen readers
     * @param onChoice called when the user chooses
     */
    public Segments(String label, Consumer<T> onChoice) {
        this.onChoice = onChoice;
        setClassName("seg");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    /** One more choice. */
    public Segments<T> with(T value, String text) {
        NativeButton button = Tags.button("", text, () -> {
            setValue(value);
            onChoice.accept(value);
        });
        button.getElement().setAttribute("aria-pressed", "false");
        buttons.put(value, button);
        add(button);
        return this;
    }

    /** Shows a value as chosen, without calling anybody. */
    public void setValue(T value) {
        buttons.forEach(
                (key, button) -> Tags.set(button.getElement(), "aria-pressed", String.valueOf(key.equals(value))));
    }
}
