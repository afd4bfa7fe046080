package org.cohorte.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A handful of choices, each on or off; none on means any. */
public final class Picks<T> extends Div {

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final Set<T> chosen = new LinkedHashSet<>();
    private final transient Consumer<Set<T>> onChoice;

    public Picks(String label, Consumer<Set<T>> onChoice) {
        this.onChoice = onChoice;
        setClassName("picks");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    /** One more choice. */
    public Picks<T> with(T value, String text) {
        NativeButton button = Tags.button("chip", text, () -> toggle(value));
        button.getElement().setAttribute("aria-pressed", "false");
        buttons.put(value, button);
        add(button);
        return this;
    }

    /** Shows these as chosen, without calling anybody. */
    public void setValue(Set<T> values) {
        chosen.clear();
        chosen.addAll(values);
        buttons.forEach(
                (key, button) -> Tags.set(button.getElement(), "aria-pressed", String.valueOf(chosen.contains(key))));
    }

    private void toggle(T value) {
        Set<T> next = new LinkedHashSet<>(chosen);
        if (!next.remove(value)) {
            next.add(value);
        }
        setValue(next);
        onChoice.accept(Set.copyOf(next));
    }
}
